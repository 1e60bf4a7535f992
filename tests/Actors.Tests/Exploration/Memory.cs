using System.Reflection;

namespace Feedback.Actors.Tests;

/// <summary>What a job has in memory only. The exploration takes two histories for one only where this is the same too, so that a slip in it is not
/// explored away.</summary>
internal static class Memory
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
    private static readonly FieldInfo Flights = typeof(Job).GetField("_flights", Hidden)!;
    private static readonly FieldInfo Open = Flights.FieldType.GetField("_open", Hidden)!;
    private static readonly FieldInfo Landed = Flights.FieldType.GetField("_landed", Hidden)!;

    /// <summary>Open tickets and the commit that could be taken back, by their place among all tickets.</summary>
    public static string Of(Job job, JobState state, List<Ticket> tickets, DateTimeOffset now)
    {
        var flights = Flights.GetValue(job)!;
        var open = ((List<Ticket>)Open.GetValue(flights)!).Where(ticket => ticket.ExpiresAt > now).Select(Place);
        var landed = ((Ticket Ticket, JobState Before, JobState After)?)Landed.GetValue(flights);
        return $"{string.Join(',', open)};{(landed is { } given && ReferenceEquals(given.After, state) ? Place(given.Ticket) : null)}";

        int Place(Ticket ticket) => tickets.FindIndex(held => held.Token == ticket.Token);
    }
}
