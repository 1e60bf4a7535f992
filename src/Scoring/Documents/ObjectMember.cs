namespace Feedback.Scoring;

/// <summary>A member of an object that was read last.</summary>
/// <param name="Start">Where its name starts in the document, at the quote.</param>
/// <param name="NameLength">Bytes of the name, with quotes.</param>
/// <param name="End">Where its value ends in the document.</param>
/// <param name="InText">Whether its canonical form is to be found in the document, or was written.</param>
/// <param name="From">Where that starts there: name, colon, value.</param>
/// <param name="Length">Bytes of that.</param>
internal readonly record struct ObjectMember(int Start, int NameLength, int End, bool InText, int From, int Length);
