using System.Reflection;

namespace Feedback.Grains;

/// <summary>The statements of the audit record, from the .sql files of this assembly.</summary>
internal static class AuditSql
{
    public static string Append { get; } = Text("AuditAppend.sql");

    public static string Read { get; } = Text("AuditRead.sql");

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no SQL file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
