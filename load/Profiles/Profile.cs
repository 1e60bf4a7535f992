namespace Feedback.Load.Profiles;

/// <summary>A way to put load on a system.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Description">What it does and what is held against it.</param>
/// <param name="Run">Runs it; figures and checks are in the trial's journal afterwards.</param>
internal sealed record Profile(string Name, string Description, Func<Trial, Task> Run);
