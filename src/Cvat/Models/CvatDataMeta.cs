namespace Feedback.Cvat;

/// <summary>What is known of a task's images. <c>start_frame</c>, <c>stop_frame</c> and <c>included_frames</c> are numbers in the source and so not
/// read at all: everything else counts the task's frames from 0.</summary>
/// <param name="Frames">The images by the task's frame number; a video has one entry for all its frames.</param>
public sealed record CvatDataMeta(IReadOnlyList<CvatFrame> Frames)
{
    /// <summary>Number of frames.</summary>
    public int? Size { get; init; }

    /// <summary>Frames deleted in the task, by its numbers.</summary>
    public IReadOnlyList<int>? DeletedFrames { get; init; }
}
