using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>A user of a CVAT server who calls us.</summary>
/// <param name="Credential">The credentials that were passed on.</param>
/// <param name="Self">Whose they are.</param>
internal sealed record CvatCaller(CvatCredential Credential, CvatSelf Self);
