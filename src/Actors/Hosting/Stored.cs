using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>State as a store keeps it: JSON that says which version of its shape it has. See <see cref="StateBytes"/>.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <param name="Version">Version of the shape.</param>
/// <param name="State">The state itself.</param>
/// <param name="Audit">In a cluster, audit lines that wait with the state; left out where there are none.</param>
public sealed record Stored<TState>(int Version, TState State, ImmutableArray<PendingAudit>? Audit = null) where TState : class;
