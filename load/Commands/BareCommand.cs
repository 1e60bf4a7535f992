using System.CommandLine;
using Feedback.Load.Generation;
using Feedback.Load.Hosts;

namespace Feedback.Load.Commands;

/// <summary><c>bare</c>: the endpoint that others are compared with.</summary>
internal static class BareCommand
{
    public static System.CommandLine.Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5090" };
        var shape = new Option<string>("--shape") { Description = $"Shape of the jobs: {string.Join(", ", JobShape.All.Select(shape => shape.Name))}.", DefaultValueFactory = _ => JobShape.Reference.Name };
        shape.AcceptOnlyFromAmong([.. JobShape.All.Select(shape => shape.Name)]);
        var seed = CommonOptions.Seed();
        var command = new System.CommandLine.Command("bare", "Serve an endpoint that parses and scores and does nothing else.") { urls, shape, seed };
        command.SetAction((given, stop) => BareEndpoint.Run(
            given.GetValue(urls)!, JobShape.All.First(known => known.Name == given.GetValue(shape)), given.GetValue(seed), stop));
        return command;
    }
}
