using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A ledger as a grain; its key is <see cref="ActorId.Ledger"/>.</summary>
[Alias("feedback.ledger")]
public interface ILedgerGrain : IGrainWithStringKey, ILedger;
