namespace Feedback.Gateway;

/// <summary>What the pages have to know before anybody has signed in; nothing of it is secret.</summary>
/// <param name="Authority">Address of the identity provider; null where one signs in by key.</param>
/// <param name="ClientId">The console's client id there.</param>
/// <param name="Scope">The scope to ask for.</param>
/// <param name="Demo">Whether this is a demo, whose keys are known.</param>
internal sealed record PagesSetup(string? Authority, string? ClientId, string? Scope, bool Demo);
