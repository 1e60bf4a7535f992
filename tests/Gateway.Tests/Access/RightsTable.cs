namespace Feedback.Gateway.Tests;

/// <summary>
/// Who gets what, endpoint by endpoint. A cell is one status, or three: for an object that is the caller's own (a task that lists the
/// staff, a job assigned to the annotator), a foreign one, and an id that does not exist. Platforms and admins own everything.
/// </summary>
public static class RightsTable
{
    //                                                        nobody wrong  assignee     acted for    listed staff other staff  platform     admin
    private const string Text = """
        GET   /v1/me                                        | 401 | 401 | 200         | 200         | 200         | 200         | 200         | 200
        GET   /v1/me/jobs                                   | 401 | 401 | 200         | 200         | 200         | 200         | 200         | 200
        GET   /v1/quality/settings                          | 401 | 401 | 200         | 200         | 200         | 200         | 200         | 200
        GET   /v1/tasks                                     | 401 | 401 | 200         | 200         | 200         | 200         | 200         | 200
        GET   /v1/tasks/{task}/jobs                         | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/tasks/{task}/quality/verdicts             | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        PUT   /v1/tasks/{task}                              | 401 | 401 | 404         | 404         | 200/404/201 | 404/404/400 | 200/200/201 | 200/200/201
        GET   /v1/tasks/{task}                              | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200/200/404 | 200/200/404
        GET   /v1/tasks/{task}/quality/settings             | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200/200/404 | 200/200/404
        PATCH /v1/tasks/{task}/quality/settings             | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200/200/404 | 200/200/404
        GET   /v1/projects/{project}/quality/settings       | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200         | 200
        PATCH /v1/projects/{project}/quality/settings       | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200         | 200
        PUT   /v1/tasks/{task}/ground_truth                 | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200/200/404 | 200/200/404
        GET   /v1/tasks/{task}/ground_truth                 | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/tasks/{task}/quality/report               | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/tasks/{task}/quality/advice               | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/tasks/{task}/quality/ledger               | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/tasks/{task}/audit                        | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/projects/{project}/audit                  | 401 | 401 | 404         | 404         | 200/404/404 | 404         | 200         | 200
        PUT   /v1/jobs/{job}                                | 401 | 401 | 403/404/404 | 403/404/404 | 200/404/201 | 404         | 200/200/201 | 200/200/201
        PATCH /v1/jobs/{job}                                | 401 | 401 | 403/404/404 | 403/404/404 | 200/404/404 | 404         | 200/200/404 | 200/200/404
        GET   /v1/jobs/{job}                                | 401 | 401 | 200/404/404 | 200/404/404 | 200/404/404 | 404         | 200/200/404 | 200/200/404
        PUT   /v1/jobs/{job}/annotations                    | 401 | 401 | 204/404/404 | 204/404/404 | 204/404/404 | 404         | 204/204/404 | 204/204/404
        GET   /v1/jobs/{job}/annotations                    | 401 | 401 | 200/404/404 | 200/404/404 | 200/404/404 | 404         | 200/200/404 | 200/200/404
        POST  /v1/jobs/{job}/validations                    | 401 | 401 | 200/404/404 | 200/404/404 | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/jobs/{job}/validations                    | 401 | 401 | 200/404/404 | 200/404/404 | 200/404/404 | 404         | 200/200/404 | 200/200/404
        GET   /v1/jobs/{job}/validations/{id}               | 401 | 401 | 200/404/404 | 200/404/404 | 200/404/404 | 404         | 200/200/404 | 200/200/404
        POST  /v1/jobs/{job}/validations/{id}/response      | 401 | 401 | 200/404/404 | 200/404/404 | 403/404/404 | 404         | 403/403/404 | 403/403/404
        GET   /v1/jobs/{job}/validations/{id}/report        | 401 | 401 | 403/404/404 | 403/404/404 | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /v1/jobs/{job}/validations/{id}/frames/{frame} | 401 | 401 | 403/404/404 | 403/404/404 | 200/404/404 | 404         | 403/403/404 | 200/200/404
        GET   /health/live                                  | 200 | 200 | 200         | 200         | 200         | 200         | 200         | 200
        GET   /health/ready                                 | 200 | 200 | 200         | 200         | 200         | 200         | 200         | 200
        GET   /metrics                                      | 200 | 200 | 200         | 200         | 200         | 200         | 200         | 200
        """;

    /// <summary>All rows.</summary>
    public static IReadOnlyList<RightsRow> Rows { get; } = [.. Text.Split('\n').Select(Read)];

    private static RightsRow Read(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var call = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cells = parts[1..].Select(cell => cell.Split('/').Select(int.Parse).ToArray()).Select(cell => cell.Length == 1 ? [cell[0], cell[0], cell[0]] : cell);
        return new RightsRow(call[0], call[1], [.. cells]);
    }
}
