using System.Reflection;

namespace Feedback.Embedded;

/// <summary>The SQL of this project, from its <c>.sql</c> files.</summary>
internal static class Statements
{
    public static string Schema { get; } = Read("schema.sql");

    public static string ReadState { get; } = Read("read.sql");

    public static string WriteState { get; } = Read("write.sql");

    public static string AppendAudit { get; } = Read("audit_append.sql");

    public static string ReadAudit { get; } = Read("audit_read.sql");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
