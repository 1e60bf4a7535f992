namespace Feedback.Grains;

/// <summary>The one grain storage of the cluster.</summary>
public static class GrainStore
{
    /// <summary>Its name among the storage providers of a silo.</summary>
    public const string Name = "feedback";
}
