using System.CommandLine;
using Feedback.Cli.Commands;

var root = new RootCommand("Scores annotation jobs against ground truth exactly as CVAT 2.42 would, moves state from one host to another, and checks CVAT servers.")
{
    ScoreCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
    CvatCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
