namespace Feedback.Operations.Tests;

/// <summary>A silo or a gateway as a process.</summary>
/// <param name="Program">The process.</param>
/// <param name="Http">A client of its API; of a silo, the same as <paramref name="Ops"/>.</param>
/// <param name="Ops">A client of what it shows operators.</param>
internal sealed record Member(RunningProgram Program, HttpClient Http, HttpClient Ops);
