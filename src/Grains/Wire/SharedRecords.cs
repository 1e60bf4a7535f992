using Orleans.Serialization.Cloning;

namespace Feedback.Grains;

/// <summary>Our records are immutable: within a process they are passed by reference instead of being copied.</summary>
internal sealed class SharedRecords : IGeneralizedCopier
{
    /// <inheritdoc/>
    public bool IsSupportedType(Type type) => Messages.IsOurs(type);

    /// <inheritdoc/>
    public object? DeepCopy(object? input, CopyContext context) => input;
}
