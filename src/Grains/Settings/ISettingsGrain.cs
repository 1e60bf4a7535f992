using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>Quality settings in a cluster.</summary>
[Version(1)]
[Alias("feedback.settings")]
public interface ISettingsGrain : IGrainWithStringKey, ISettings;
