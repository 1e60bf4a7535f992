namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 43, 48: the cap, the fair share of each task, and the order in a line.</summary>
public sealed class LinesTests
{
    /// <summary>After which a turn that should come never will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static async Task<IDisposable> Enter(Lines lines, string task, string line) =>
        await lines.Enter(task, line, CancellationToken.None) ?? throw new Xunit.Sdk.XunitException("There was no place.");

    [Fact]
    public async Task Where_there_is_no_place_nobody_waits()
    {
        var lines = new Lines(2, 2, 10);
        await Enter(lines, "t", "a");
        await Enter(lines, "t", "b");
        var refused = lines.Enter("u", "c", CancellationToken.None);
        Assert.True(refused.IsCompletedSuccessfully);
        Assert.Null(await refused);
        Assert.Equal(2, lines.Taken);
    }

    [Fact]
    public async Task A_place_is_free_again_when_the_last_of_its_line_has_left()
    {
        var lines = new Lines(1, 1, 10);
        var first = await Enter(lines, "t", "a");
        var second = lines.Enter("t", "a", CancellationToken.None);
        first.Dispose();
        Assert.Null(await lines.Enter("t", "b", CancellationToken.None));
        (await second.WaitAsync(Patience))!.Dispose();
        Assert.Equal(0, lines.Taken);
        await Enter(lines, "t", "b");
    }

    [Fact]
    public async Task A_line_takes_one_place_however_long_it_is()
    {
        var lines = new Lines(2, 2, 10);
        await Enter(lines, "t", "a");
        for (var i = 0; i < 5; i++) _ = lines.Enter("t", "a", CancellationToken.None);
        await Enter(lines, "t", "b");
        Assert.Equal(2, lines.Taken);
    }

    [Fact]
    public async Task One_task_leaves_room_for_the_others()
    {
        var lines = new Lines(3, 2, 10);
        var first = await Enter(lines, "flood", "a");
        await Enter(lines, "flood", "b");
        Assert.True(lines.IsFull("flood", "c"));
        Assert.Null(await lines.Enter("flood", "c", CancellationToken.None));
        Assert.False(lines.IsFull("other", "d"));
        await Enter(lines, "other", "d");
        first.Dispose();
        await Enter(lines, "flood", "c");
        Assert.Null(await lines.Enter("other", "e", CancellationToken.None));
    }

    [Fact]
    public async Task A_line_is_served_in_the_order_of_arrival()
    {
        var lines = new Lines(1, 1, 100);
        var order = new List<int>();
        var first = await Enter(lines, "t", "a");
        var waiting = Enumerable.Range(0, 50).Select(Wait).ToList();
        first.Dispose();
        await Task.WhenAll(waiting).WaitAsync(Patience);
        Assert.Equal(Enumerable.Range(0, 50), order);

        async Task Wait(int number)
        {
            using var turn = await Enter(lines, "t", "a");
            order.Add(number);
        }
    }

    [Fact]
    public async Task A_line_has_a_longest_length()
    {
        var lines = new Lines(1, 1, 2);
        await Enter(lines, "t", "a");
        _ = lines.Enter("t", "a", CancellationToken.None);
        Assert.False(lines.IsFull("t", "a"));
        _ = lines.Enter("t", "a", CancellationToken.None);
        Assert.True(lines.IsFull("t", "a"));
        Assert.Null(await lines.Enter("t", "a", CancellationToken.None));
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line_and_the_next_moves_up()
    {
        var lines = new Lines(1, 1, 2);
        using var patience = new CancellationTokenSource();
        var first = await Enter(lines, "t", "a");
        var second = lines.Enter("t", "a", patience.Token);
        var third = lines.Enter("t", "a", CancellationToken.None);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(lines.IsFull("t", "a"));
        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third.WaitAsync(Patience))!.Dispose();
        Assert.Equal(0, lines.Taken);
    }

    [Fact]
    public async Task A_turn_that_is_ended_twice_frees_one_place()
    {
        var lines = new Lines(1, 1, 2);
        var first = await Enter(lines, "t", "a");
        var second = lines.Enter("t", "a", CancellationToken.None);
        var third = lines.Enter("t", "a", CancellationToken.None);
        first.Dispose();
        first.Dispose();
        await second.WaitAsync(Patience);
        Assert.False(third.IsCompleted);
        Assert.Equal(1, lines.Taken);
    }

    [Fact]
    public async Task A_turn_that_comes_while_its_waiter_gives_up_is_passed_on()
    {
        var gaveUp = 0;
        for (var round = 0; round < 500; round++)
        {
            var lines = new Lines(1, 1, 2);
            using var patience = new CancellationTokenSource();
            var first = await Enter(lines, "t", "a");
            var second = lines.Enter("t", "a", patience.Token);
            var third = lines.Enter("t", "a", CancellationToken.None);
            first.Dispose(); // the turn is the second one's, who may not know it yet
            await patience.CancelAsync();
            try
            {
                (await second)!.Dispose();
            }
            catch (OperationCanceledException)
            {
                gaveUp++;
            }

            (await third.WaitAsync(Patience))!.Dispose();
            Assert.Equal(0, lines.Taken);
        }

        Assert.True(gaveUp > 0, "The two never met.");
    }

    [Fact]
    public async Task Under_stress_no_place_is_overdrawn_or_lost_and_a_line_is_never_shared()
    {
        const int Places = 4, PerTask = 2, Callers = 16, Rounds = 1500;
        var lines = new Lines(Places, PerTask, 4);
        var (total, perTask, perLine) = (0, new int[3], new int[12]);
        var (most, entered, refused, cancelled) = (0, 0, 0, 0);
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(seed => Task.Run(() => Caller(new Random(seed)))));
        Assert.Empty(faults);
        Assert.Equal(0, lines.Taken);
        Assert.True(entered > 0 && refused > 0 && cancelled > 0 && most > 1, $"{entered} entered, {refused} refused, {cancelled} cancelled, {most} at once");
        for (var line = 0; line < Places; line++) await Enter(lines, $"{line % 3}", $"{line}"); // every place is there again

        async Task Caller(Random random)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var line = random.Next(perLine.Length);
                using var patience = new CancellationTokenSource();
                var entering = lines.Enter($"{line % 3}", $"{line}", patience.Token);
                if (random.Next(3) == 0) await patience.CancelAsync();
                try
                {
                    using var turn = await entering.WaitAsync(Patience);
                    if (turn is null)
                    {
                        Interlocked.Increment(ref refused);
                        continue;
                    }

                    Interlocked.Increment(ref entered);
                    Check(Interlocked.Increment(ref total) <= Places, "too many in all");
                    Check(Interlocked.Increment(ref perTask[line % 3]) <= PerTask, "too many of a task");
                    Check(Interlocked.Increment(ref perLine[line]) == 1, "two in one line");
                    InterlockedMax(ref most, Volatile.Read(ref total));
                    for (var i = random.Next(3); i > 0; i--) await Task.Yield();
                    Interlocked.Decrement(ref perLine[line]);
                    Interlocked.Decrement(ref perTask[line % 3]);
                    Interlocked.Decrement(ref total);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref cancelled);
                }
            }
        }

        void Check(bool holds, string fault)
        {
            if (!holds) faults.Add(fault);
        }

        static void InterlockedMax(ref int target, int value)
        {
            for (var seen = target; value > seen; seen = target) Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
