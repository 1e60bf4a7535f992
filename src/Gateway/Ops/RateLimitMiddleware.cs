using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Limits the requests of one caller, and says how many are left (RateLimit fields of the IETF draft).</summary>
internal sealed class RateLimitMiddleware : IDisposable
{
    private readonly RequestDelegate _next;
    private readonly RateLimitOptions _options;
    private readonly PartitionedRateLimiter<string>? _limiter;

    public RateLimitMiddleware(RequestDelegate next, IOptions<RateLimitOptions> options)
    {
        (_next, _options) = (next, options.Value);
        if (_options.Requests == 0) return;
        _limiter = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetFixedWindowLimiter(
            caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = _options.Requests, Window = _options.Window }));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (_limiter is null || context.Features.Get<Caller>() is not { } caller)
        {
            await _next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(caller.User);
        var left = _limiter.GetStatistics(caller.User)?.CurrentAvailablePermits ?? 0;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : _options.Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"caller\";q={_options.Requests};w={(int)Math.Ceiling(_options.Window.TotalSeconds)}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"caller\";r={left};t={seconds}");
        if (lease.IsAcquired)
        {
            await _next(context);
            return;
        }

        headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Problem.Of(429, "rate_limited", "Too many requests of yours; wait a little.").ExecuteAsync(context);
    }

    public void Dispose() => _limiter?.Dispose();
}
