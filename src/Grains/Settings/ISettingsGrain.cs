using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>Quality settings in a cluster.</summary>
[Alias("feedback.settings")]
public interface ISettingsGrain : IGrainWithStringKey, ISettings;
