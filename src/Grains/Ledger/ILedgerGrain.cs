using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A ledger as a grain; its key is <see cref="ActorId.Ledger"/>.</summary>
[Version(1)]
[Alias("feedback.ledger")]
public interface ILedgerGrain : IGrainWithStringKey, ILedger;
