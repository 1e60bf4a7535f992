using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>A request in the shape of CVAT's <c>Request</c> (OpenAPI 2.72).</summary>
/// <param name="Status"><c>started</c> or <c>finished</c>.</param>
/// <param name="Message">Empty.</param>
/// <param name="Id">Name of the request.</param>
/// <param name="Operation">What was asked for.</param>
/// <param name="Progress">0 or 1.</param>
/// <param name="CreatedDate">When it was made.</param>
/// <param name="StartedDate">The same: it starts at once.</param>
/// <param name="FinishedDate">When it ended, as far as that is known; null before.</param>
/// <param name="ExpiryDate">Until when it can be asked about.</param>
/// <param name="Owner">Who asked.</param>
/// <param name="ResultUrl">Where the result is.</param>
/// <param name="ResultId">Number of the result; null before there is one.</param>
internal sealed record CvatRequestAnswer(
    string Status, string Message, string Id, CvatOperation Operation, double Progress, DateTime CreatedDate, DateTime StartedDate, DateTime? FinishedDate,
    DateTime ExpiryDate, CvatPerson Owner, string? ResultUrl, long? ResultId);
