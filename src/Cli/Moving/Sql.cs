using System.Reflection;

namespace Feedback.Cli.Moving;

/// <summary>The SQL of this project, from its <c>.sql</c> files; those that make tables are the hosts' own.</summary>
internal static class Sql
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
