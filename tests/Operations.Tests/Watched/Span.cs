namespace Feedback.Operations.Tests;

/// <summary>A span as a collector gets it.</summary>
/// <param name="Service">The program's name.</param>
/// <param name="Scope">The activity source.</param>
/// <param name="Name">What was done.</param>
/// <param name="Trace">The trace, in hex.</param>
/// <param name="Id">The span, in hex.</param>
/// <param name="Parent">The span it is part of, in hex; empty if none.</param>
internal sealed record Span(string Service, string Scope, string Name, string Trace, string Id, string Parent);
