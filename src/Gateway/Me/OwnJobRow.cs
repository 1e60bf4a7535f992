using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A job as its annotator sees it in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="State">Its state.</param>
/// <param name="AttemptsUsed">Attempts charged in the present assignment.</param>
/// <param name="Newest">The newest verdict; null before the first.</param>
public sealed record OwnJobRow(string Id, JobStage Stage, JobProgress State, int AttemptsUsed, ValidationAnswer? Newest);
