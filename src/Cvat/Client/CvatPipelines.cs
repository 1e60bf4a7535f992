using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Feedback.Cvat;

/// <summary>How calls stand up to a server that is slow, busy or gone: repeats with growing pauses, a time for each try, and a breaker, so that a server
/// that is gone is left alone and nobody waits for it.</summary>
internal static class CvatPipelines
{
    private const int Repeats = 3;

    /// <summary>The longest a server may ask us to wait; longer is as good as no answer.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>For calls that may be repeated.</summary>
    public static ResiliencePipeline<CvatAnswer> Repeating(CvatConnectionOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder<CvatAnswer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<CvatAnswer>
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
                MaxRetryAttempts = Repeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(200),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter is { } wait && wait <= LongestPause ? (TimeSpan?)wait : null),
            })
            .AddCircuitBreaker(Breaker())
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TryTimeout })
            .Build();

    /// <summary>For calls that make something new each time.</summary>
    public static ResiliencePipeline<CvatAnswer> Once(CvatConnectionOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder<CvatAnswer> { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TryTimeout })
            .Build();

    private static CircuitBreakerStrategyOptions<CvatAnswer> Breaker() => new()
    {
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome is { Exception: HttpRequestException or TimeoutRejectedException } or { Result.Status: >= 500 }),
        FailureRatio = 0.8,
        MinimumThroughput = 20,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = TimeSpan.FromSeconds(5),
    };

    private static bool IsPassing(Outcome<CvatAnswer> outcome) => outcome.Exception is HttpRequestException or TimeoutRejectedException or IOException
        || (outcome.Result is { MayPass: true } answer && !(answer.RetryAfter > LongestPause));
}
