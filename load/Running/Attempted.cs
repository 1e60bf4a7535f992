using Feedback.Load.Scenarios;

namespace Feedback.Load.Running;

/// <summary>Runs a request of a scenario to an end, whatever happens.</summary>
internal static class Attempted
{
    public static async Task<Ended> Run(IScenario scenario, long number, CancellationToken stop)
    {
        try
        {
            return await scenario.Run(number, stop);
        }
        catch (EndedEarlyException early)
        {
            return early.End;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return new Ended(EndKind.Failed, failure is HttpRequestException http ? $"no answer: {http.HttpRequestError}" : $"no answer: {failure.GetType().Name}");
        }
    }
}
