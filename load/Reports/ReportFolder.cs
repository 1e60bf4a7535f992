namespace Feedback.Load.Reports;

/// <summary>Reports as files of a folder.</summary>
internal static class ReportFolder
{
    /// <summary>Writes them.</summary>
    public static async Task Write(DirectoryInfo folder, RunReport report, CancellationToken stop)
    {
        folder.Create();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report.txt"), TextReport.Of(report), stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "report.html"), HtmlReport.Of(report), stop);
        await JsonFile.Write(new FileInfo(Path.Combine(folder.FullName, "report.json")), report, stop);
    }
}
