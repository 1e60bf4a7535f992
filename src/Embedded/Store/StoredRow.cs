namespace Feedback.Embedded;

/// <summary>A row of the store.</summary>
/// <param name="Version">Counts the writes of this row; 0 if there is none.</param>
/// <param name="Payload">The state's bytes; null if there is none.</param>
public readonly record struct StoredRow(long Version, byte[]? Payload);
