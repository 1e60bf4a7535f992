namespace Feedback.Actors;

/// <summary>What every actor tells its host.</summary>
public interface IActor
{
    /// <summary>False while the actor remembers something in memory that is not in its state (a validation in flight).</summary>
    bool CanRest => true;
}
