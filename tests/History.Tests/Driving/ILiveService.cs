namespace Feedback.History.Tests;

/// <summary>A service that is harmed again and again while people work on it, and always comes back with the same data.</summary>
public interface ILiveService
{
    /// <summary>Completed while it can be asked.</summary>
    Task Up { get; }

    /// <summary>The admin's key.</summary>
    Client Admin { get; }

    /// <summary>The platform's key.</summary>
    Client Platform { get; }

    /// <summary>Seconds for which harm goes on having effects after it is done.</summary>
    double Aftermath { get; }

    /// <summary>The platform acting for a person.</summary>
    Client ActingFor(string person);

    /// <summary>Whether this answer says only that nobody knows what came of the call.</summary>
    bool IsUnknown(int status);

    /// <summary>Harms it, and lets it recover; if told so, harms it once more meanwhile.</summary>
    Task Kill(Random random, bool twice = false);
}
