namespace Feedback.Attacks.Tests;

/// <summary>A place where an annotator thinks there could be an object.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="X">Left, in pixels.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Guess">The label it is thought to have.</param>
/// <param name="Marked">Whether the annotator marks it at first.</param>
/// <param name="Label">The label it really has, which only honest looking finds out; 0 for no object.</param>
internal sealed record Candidate(int Frame, double X, double Y, double Width, double Height, int Guess, bool Marked, int Label);
