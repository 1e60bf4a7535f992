using System.CommandLine;

namespace Feedback.Load.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<int> Seed() => new("--seed") { Description = "Seed of everything that is drawn.", DefaultValueFactory = _ => 20261121 };

    public static Option<double> Seconds(string name, double usual, string description) => new(name) { Description = description, DefaultValueFactory = _ => usual };

    public static Option<int> Number(string name, int usual, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError($"{name} must be at least 1.");
        });
        return option;
    }

    public static Option<FileInfo?> Json() => new("--json") { Description = "Also write the figures to this file as JSON." };
}
