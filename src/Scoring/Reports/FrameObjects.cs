using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>What a document has on a frame.</summary>
public static class FrameObjects
{
    /// <summary>The objects of a document on a frame, as a report names them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="deletedFrames">Frames deleted in the task, whose keyframes do not count.</param>
    /// <param name="lastFrame">Last frame of the job, up to which a track goes on; null for ground truth, which has no end.</param>
    public static ImmutableArray<FrameObject> Of(AnnotationDocument document, int frame, ImmutableArray<int> deletedFrames, int? lastFrame)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scene = new Scene();
        var meter = new BudgetMeter(ScoringBudget.Unlimited);
        SceneBuilder.Build(scene, document, frame, [.. deletedFrames.Order()], lastFrame ?? int.MaxValue, ref meter);
        var objects = ImmutableArray.CreateBuilder<FrameObject>(scene.Count);
        for (var i = 0; i < scene.Count; i++)
        {
            var item = scene[i];
            ImmutableArray<double> points = item.Type == ShapeType.Tag ? [] : [.. scene.PointsOf(i)];
            objects.Add(new FrameObject(item.Ref.Id, ReportJson.KindName(item.Ref.Kind), ShapeTypes.NameOf(item.Ref.Type), document.Labels.Labels[item.Label].Name, points)
            {
                Rotation = item.Rotation,
            });
        }

        return objects.MoveToImmutable();
    }
}
