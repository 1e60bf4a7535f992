namespace Feedback.Actors;

/// <summary>
/// The cap on validations at once. Requests for the same assignment stand in line and are judged one after the other; a line takes one
/// place, however long it is. Places are limited in all and for each task, so that a flood on one task leaves room for the others.
/// Nobody waits for a place: where there is none, the answer is that there is none.
/// </summary>
/// <param name="places">Places in all.</param>
/// <param name="placesPerTask">Places one task can take.</param>
/// <param name="longestLine">Requests that may wait in one line.</param>
public sealed class Lines(int places, int placesPerTask, int longestLine)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedList<TaskCompletionSource>> _lines = [];
    private readonly Dictionary<string, int> _perTask = [];

    /// <summary>Places taken.</summary>
    public int Taken
    {
        get { lock (_gate) return _lines.Count; }
    }

    /// <summary>Whether a request would be turned away now. Asked before a body is read, so that turning away costs nothing.</summary>
    public bool IsFull(string task, string line)
    {
        lock (_gate) return _lines.TryGetValue(line, out var waiting) ? waiting.Count >= longestLine : !HasPlace(task);
    }

    /// <summary>Waits for the request's turn in its line; null where there is no place.</summary>
    /// <exception cref="OperationCanceledException">The caller's patience ended first.</exception>
    public async Task<IDisposable?> Enter(string task, string line, CancellationToken stop)
    {
        LinkedListNode<TaskCompletionSource>? mine = null;
        lock (_gate)
        {
            if (_lines.TryGetValue(line, out var waiting))
            {
                if (waiting.Count >= longestLine) return null;
                mine = waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }
            else
            {
                if (!HasPlace(task)) return null;
                _lines[line] = new LinkedList<TaskCompletionSource>();
                _perTask[task] = _perTask.GetValueOrDefault(task) + 1;
            }
        }

        var turn = new Turn(this, task, line);
        if (mine is not null) await Wait(mine, turn, stop);
        return turn;
    }

    private async Task Wait(LinkedListNode<TaskCompletionSource> mine, Turn turn, CancellationToken stop)
    {
        try
        {
            await mine.Value.Task.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                if (mine.List is { } waiting) waiting.Remove(mine);
                else turn.Dispose(); // the turn came at the same moment: pass it on
            }

            throw;
        }
    }

    private bool HasPlace(string task) => _lines.Count < places && _perTask.GetValueOrDefault(task) < placesPerTask;

    private void Leave(string task, string line)
    {
        lock (_gate)
        {
            var waiting = _lines[line];
            if (waiting.First is { } next)
            {
                waiting.RemoveFirst();
                next.Value.SetResult();
                return;
            }

            _lines.Remove(line);
            var left = _perTask[task] - 1;
            if (left == 0) _perTask.Remove(task);
            else _perTask[task] = left;
        }
    }

    private sealed class Turn(Lines lines, string task, string line) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) lines.Leave(task, line);
        }
    }
}
