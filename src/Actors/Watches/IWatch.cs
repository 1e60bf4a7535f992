namespace Feedback.Actors;

/// <summary>What is remembered of a job on the server it comes from: how it was last seen there, so that a change can be told from a repeat, and what was done
/// there after a verdict, so that it is done once. Id: <see cref="ActorId.Watch"/>.</summary>
public interface IWatch
{
    /// <summary>The newest sighting, or null.</summary>
    Task<Sighting?> Seen();

    /// <summary>Notes a sighting; an older one changes nothing.</summary>
    Task<bool> See(Sighting sighting);

    /// <summary>Claims the right to do something once; false if it was claimed before.</summary>
    Task<bool> Claim(string claim);

    /// <summary>Gives a claim back because it could not be done.</summary>
    Task<bool> Release(string claim);
}
