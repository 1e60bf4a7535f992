namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IWatch"/>.</summary>
/// <param name="stored">Its state.</param>
public class Watch(IDurable<WatchState> stored) : IWatch, IActor
{
    private static readonly WatchState None = new();

    /// <inheritdoc/>
    public Task<Sighting?> Seen() => Task.FromResult(stored.Value?.Seen);

    /// <inheritdoc/>
    public Task<bool> See(Sighting sighting) => Save(WatchRules.See(stored.Value ?? None, sighting));

    /// <inheritdoc/>
    public Task<bool> Claim(string claim) => Save(WatchRules.Claim(stored.Value ?? None, claim));

    /// <inheritdoc/>
    public Task<bool> Release(string claim) => Save(WatchRules.Release(stored.Value ?? None, claim));

    private async Task<bool> Save(WatchState next)
    {
        if (ReferenceEquals(next, stored.Value ?? None)) return false;
        await stored.Save(next);
        return true;
    }
}
