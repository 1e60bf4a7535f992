namespace Feedback.History.Tests;

/// <summary>The trouble a gateway under test is in.</summary>
public sealed class Faults
{
    /// <summary>What a slow write takes: two in a row are more than the timeout of the tests, so that the second, the commit, is under way at the deadline.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(600);

    private TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is the matter now.</summary>
    public Trouble Now { get; private set; }

    /// <summary>Begins.</summary>
    public void Begin(Trouble trouble)
    {
        _over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Now = trouble;
    }

    /// <summary>Ends it; what hangs goes on.</summary>
    public void End()
    {
        Now = Trouble.None;
        _over.TrySetResult();
    }

    /// <summary>What a write, or a read of a document, goes through.</summary>
    public async Task Store()
    {
        if (Now == Trouble.Slow) await Task.Delay(Delay);
        else if (Now == Trouble.Blocked) await _over.Task;
        else if (Now is Trouble.Failing or Trouble.Dead) throw new IOException("The disk is broken.");
    }

    /// <summary>What a scoring goes through.</summary>
    public async Task Score()
    {
        if (Now == Trouble.ScorerFailing) throw new InvalidOperationException("The scorer is broken.");
        if (Now == Trouble.ScorerHanging) await _over.Task;
    }
}
