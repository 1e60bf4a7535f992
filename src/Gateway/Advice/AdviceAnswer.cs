using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>How often verdicts of a task would be wrong, and what would help. Computed for policy <c>threshold</c>.</summary>
public sealed record AdviceAnswer
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Score required.</summary>
    public required double Threshold { get; init; }

    /// <summary>Attempts of an assignment.</summary>
    public required int Attempts { get; init; }

    /// <summary>True quality of a good annotator.</summary>
    public required double Good { get; init; }

    /// <summary>True quality of a poor annotator.</summary>
    public required double Poor { get; init; }

    /// <summary>How alike the objects of one frame are taken to fare.</summary>
    public required double FrameCorrelation { get; init; }

    /// <summary>The validation set as it falls on the task's regular jobs.</summary>
    public required AdviceFrames ValidationSet { get; init; }

    /// <summary>How often the good annotator is rejected in every attempt, mean over the jobs that can be judged; null if none can.</summary>
    public required double? GoodRejected { get; init; }

    /// <summary>How often the poor annotator is accepted in some attempt, mean over the jobs that can be judged; null if none can.</summary>
    public required double? PoorAccepted { get; init; }

    /// <summary>What would make both rare.</summary>
    public required AdviceSuggestion Suggestion { get; init; }

    /// <summary>One row a regular job.</summary>
    public required IReadOnlyList<AdviceRow> Jobs { get; init; }

    internal static AdviceAnswer Of(string task, AdviceQuestion question, IReadOnlyList<JudgedJob> jobs)
    {
        var rows = jobs.Select(job => AdviceRow.Of(job, question)).ToList();
        var frames = AdviceFrames.Of(jobs, question.FrameCorrelation);
        return new AdviceAnswer
        {
            TaskId = task,
            Threshold = question.Threshold,
            Attempts = question.Attempts,
            Good = question.Good,
            Poor = question.Poor,
            FrameCorrelation = question.FrameCorrelation,
            ValidationSet = frames,
            GoodRejected = rows.Average(row => row.GoodRejected),
            PoorAccepted = rows.Average(row => row.PoorAccepted),
            Suggestion = AdviceSuggestion.Of(question, frames, jobs),
            Jobs = rows,
        };
    }
}
