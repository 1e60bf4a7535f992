using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>Looks at jobs on the silo that the call reaches. As <see cref="ISights"/>, but for where it goes.</summary>
[Version(1)]
[Alias("feedback.sight")]
public interface ISightGrain : IGrainWithStringKey
{
    /// <summary>As <see cref="ISights.See"/>.</summary>
    [AnySilo]
    Task<Sight?> See(string job);
}
