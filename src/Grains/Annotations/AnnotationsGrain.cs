using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of a document, see <see cref="StoredAnnotations"/>.</summary>
[GrainType("annotations")]
[MayInterleave(nameof(Overlaps))]
public sealed class AnnotationsGrain(
    [PersistentState("annotations", GrainStore.Name)] IPersistentState<Held<AnnotationsState>> stored, IGrainContext context, IAuditOutbox outbox)
    : StoredAnnotations(new GrainDurable<AnnotationsState>(stored, context, outbox)), IAnnotationsGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Get);
}
