using System.Reflection;

namespace Feedback.Silo;

/// <summary>The .sql files of this assembly.</summary>
internal static class SqlText
{
    private const string QueryFolder = "Queries/";

    /// <summary>The text of a file under <c>Sql/</c>.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no SQL file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The statements that Orleans' providers ask for, by the name they ask for.</summary>
    public static IEnumerable<(string Key, string Text)> Queries() =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where name.StartsWith(QueryFolder, StringComparison.Ordinal)
        select (Path.GetFileNameWithoutExtension(name), Read(name));
}
