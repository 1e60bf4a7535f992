namespace Feedback.Actors;

/// <summary>State as a store keeps it: JSON that says which version of its shape it has. See <see cref="StateBytes"/>.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <param name="Version">Version of the shape.</param>
/// <param name="State">The state itself.</param>
public sealed record Stored<TState>(int Version, TState State) where TState : class;
