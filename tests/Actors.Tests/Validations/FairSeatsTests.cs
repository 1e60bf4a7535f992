namespace Feedback.Actors.Tests;

/// <summary>Seats for work that keeps a processor busy: a fixed number, and nobody's flood comes before the others' turn.</summary>
public sealed class FairSeatsTests
{
    [Fact]
    public async Task A_task_that_has_just_come_waits_for_one_piece_of_a_floods_work_not_for_all_of_it()
    {
        var seats = new FairSeats(1);
        var seat = await seats.Take("flood", default);
        var order = new List<string>();
        Task[] waiting = [.. Enumerable.Range(0, 10).Select(_ => Sit(seats, "flood", order)), Sit(seats, "quiet", order), Sit(seats, "other", order), Sit(seats, "quiet", order)];
        seat.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(["flood", "quiet", "other", "flood", "quiet", .. Enumerable.Repeat("flood", 8)], order);
    }

    [Fact]
    public async Task Whoever_has_gone_is_passed_over_and_takes_no_seat_along()
    {
        var seats = new FairSeats(1);
        var seat = await seats.Take("task", default);
        using var gone = new CancellationTokenSource();
        var first = seats.Take("task", gone.Token);
        var second = seats.Take("task", default);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        seat.Dispose();
        (await second).Dispose();
        var again = seats.Take("task", default);
        Assert.True(again.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Given_back_twice_a_seat_is_still_one()
    {
        var seats = new FairSeats(1);
        var seat = await seats.Take("task", default);
        seat.Dispose();
        seat.Dispose();
        using var one = await seats.Take("task", default);
        Assert.False(seats.Take("task", default).IsCompleted);
    }

    [Fact]
    public async Task However_many_come_and_go_there_are_never_more_inside_than_seats()
    {
        const int Seats = 3;
        var (seats, inside, most, sat) = (new FairSeats(Seats), 0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            for (var i = 0; i < 500; i++)
            {
                using var gone = new CancellationTokenSource();
                var coming = seats.Take($"task {random.Next(4)}", gone.Token);
                if (random.Next(3) == 0) await gone.CancelAsync();
                try
                {
                    using var seat = await coming;
                    InterlockedMax(ref most, Interlocked.Increment(ref inside));
                    await Task.Yield();
                    Interlocked.Increment(ref sat);
                    Interlocked.Decrement(ref inside);
                }
                catch (OperationCanceledException)
                {
                    // it had not come to its turn
                }
            }
        })));
        Assert.True(sat > 2000, $"Only {sat} sat down.");
        Assert.InRange(most, 1, Seats);
        var all = await Task.WhenAll(Enumerable.Range(0, Seats).Select(_ => seats.Take("task", default)));
        Assert.Equal(Seats, all.Length);
    }

    private static async Task Sit(FairSeats seats, string task, List<string> order)
    {
        using var seat = await seats.Take(task, default);
        order.Add(task);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most)) Interlocked.CompareExchange(ref most, value, seen);
    }
}
