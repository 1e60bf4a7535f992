using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Feedback.History.Tests;

/// <summary>Makes calls and writes each down with its answer, or as lost.</summary>
/// <param name="gateway">The gateway.</param>
/// <param name="recorder">The chronicle.</param>
public sealed class Callers(ILiveService gateway, Recorder recorder)
{
    private readonly ConcurrentBag<Task> _unheard = [];

    /// <summary>Makes a call. Null if the gateway was not there at all, so that nothing can have happened.</summary>
    /// <param name="call">Who asks for what.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="patience">After that time the caller hangs up and never hears the answer, whatever it is.</param>
    public async Task<Call?> Make(Call call, Func<Task<Answer>> send, TimeSpan? patience = null)
    {
        await gateway.Up;
        var heard = new StrongBox<bool>(true);
        var work = Finish(call with { Start = recorder.Now }, send, heard);
        if (patience is not { } given || await Task.WhenAny(work, Task.Delay(given)) == work) return await work;
        heard.Value = false;
        _unheard.Add(work);
        return call;
    }

    /// <summary>Asks until answered: one call, however many tries it took.</summary>
    public async Task<Call> Insist(Call call, Func<Task<Answer>> send)
    {
        var start = recorder.Now;
        while (true)
        {
            await gateway.Up;
            try
            {
                var answer = await send();
                if (gateway.IsUnknown(answer.Status)) continue;
                answer.Expect(200);
                var done = call with { Start = start, End = recorder.Now, Status = answer.Status, Body = answer.Text };
                recorder.Add(done);
                return done;
            }
            catch (HttpRequestException)
            {
                await Task.Yield(); // the answer was lost; ask again
            }
        }
    }

    /// <summary>Waits for what nobody listened to.</summary>
    public Task Settle() => Task.WhenAll(_unheard);

    private async Task<Call?> Finish(Call call, Func<Task<Answer>> send, StrongBox<bool> heard)
    {
        try
        {
            var answer = await send();
            if (gateway.IsUnknown(answer.Status)) return Lose(call);
            var end = call with { End = recorder.Now };
            if (heard.Value) end = end with { Status = answer.Status, Cause = answer.Cause, Body = answer.Text };
            recorder.Add(end);
            return end;
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError == HttpRequestError.ConnectionError ? null : Lose(call);
        }
    }

    private Call Lose(Call call)
    {
        var lost = call with { End = recorder.Now + gateway.Aftermath };
        recorder.Add(lost);
        return lost;
    }
}
