namespace Feedback.Actors;

/// <summary>
/// A fixed number of seats, for work that keeps a processor busy or a store. Who waits is let in by turns of tasks, so that a flood on one task makes the others
/// wait for one piece of its work each time, not for all of it.
/// </summary>
/// <param name="seats">Seats in all.</param>
public sealed class FairSeats(int seats)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource<IDisposable>>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Tasks with somebody waiting, in the order of their turns.</summary>
    private readonly Queue<string> _turns = new();
    private int _free = seats;

    /// <summary>Waits for a seat; whoever has it gives it back by disposing of it.</summary>
    /// <param name="task">The task that the work is for.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task<IDisposable> Take(string task, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        TaskCompletionSource<IDisposable> turn;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return new Seat(this);
            }

            turn = Queue(task);
        }

        using (stop.UnsafeRegister(static (waiting, token) => ((TaskCompletionSource<IDisposable>)waiting!).TrySetCanceled(token), turn))
        {
            return await turn.Task;
        }
    }

    private TaskCompletionSource<IDisposable> Queue(string task)
    {
        if (!_waiting.TryGetValue(task, out var line))
        {
            _waiting[task] = line = new Queue<TaskCompletionSource<IDisposable>>();
            _turns.Enqueue(task);
        }

        var turn = new TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
        line.Enqueue(turn);
        return turn;
    }

    /// <summary>A seat goes to the first who still waits, of the task whose turn it is.</summary>
    private void GiveBack()
    {
        lock (_gate)
        {
            while (_turns.TryDequeue(out var task))
            {
                var line = _waiting[task];
                var next = line.Dequeue();
                if (line.Count > 0) _turns.Enqueue(task);
                else _waiting.Remove(task);
                if (next.TrySetResult(new Seat(this))) return; // false: whoever it was has gone
            }

            _free++;
        }
    }

    private sealed class Seat(FairSeats seats) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) seats.GiveBack();
        }
    }
}
