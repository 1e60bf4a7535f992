using Feedback.Cvat;
using Feedback.Embedded;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Checks of the options at start: each failure names the option and what would be right.</summary>
internal static class OptionRules
{
    private static readonly string[] Roles = ["admin", "platform", "staff", "annotator"];

    /// <summary>Binds all options and checks them when the gateway starts.</summary>
    public static void AddFeedbackOptions(this IServiceCollection services)
    {
        Bind<FeedbackOptions>(services, FeedbackOptions.Section)
            .Validate(o => o.Host is "embedded" or "cluster", "Feedback:Host must be embedded or cluster.")
            .Validate(o => o.Data.Length > 0, "Feedback:Data must name a folder.");
        Bind<ValidationOptions>(services, ValidationOptions.Section)
            .Validate(o => o.Timeout > TimeSpan.Zero && o.Timeout <= TimeSpan.FromMinutes(5), "Feedback:Validation:Timeout must be above 0 and at most 00:05:00.")
            .Validate(o => o.MaxConcurrent >= 1, "Feedback:Validation:MaxConcurrent must be at least 1.")
            .Validate(o => o.PlacesPerTask >= 1 && o.PlacesPerTask <= o.MaxConcurrent, "Feedback:Validation:MaxConcurrentPerTask must be from 1 to MaxConcurrent.")
            .Validate(o => o.MaxServed is null or >= 1, "Feedback:Validation:MaxServed must be at least 1.")
            .PostConfigure<IOptions<FeedbackOptions>>((o, feedback) => o.MaxServed ??= feedback.Value.Host == "cluster" ? o.MaxConcurrent : 4 * Environment.ProcessorCount)
            .Validate(o => o.MaxWaitingPerAssignment >= 0, "Feedback:Validation:MaxWaitingPerAssignment must not be negative.")
            .Validate(o => o.MaxBodyBytes is >= 1024 and <= 1L << 30, "Feedback:Validation:MaxBodyBytes must be from 1024 to 1073741824.");
        Bind<ShutdownOptions>(services, ShutdownOptions.Section)
            .Validate(o => o.Delay is null || (o.Delay >= TimeSpan.Zero && o.Delay <= TimeSpan.FromMinutes(5)), "Feedback:Shutdown:Delay must be from 0 to 00:05:00.")
            .PostConfigure<IOptions<FeedbackOptions>>((o, feedback) => o.Delay ??= feedback.Value.Host == "cluster" ? TimeSpan.FromSeconds(5) : TimeSpan.Zero);
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>, IOptions<ValidationOptions>>((host, shutdown, validation) =>
            host.ShutdownTimeout = shutdown.Value.Delay!.Value + validation.Value.Timeout + TimeSpan.FromSeconds(10)); // whatever is under way has an end by then
        Bind<AuthOptions>(services, AuthOptions.Section)
            .Validate(o => o.ApiKeys.All(key => (key.Sha256 is not null || key.Key.Length >= 4) && Ids.IsId(key.Name)), "Feedback:Auth:ApiKeys must each have a Name (an id) and a Key of at least 4 characters, or its Sha256.")
            .Validate(o => o.ApiKeys.All(key => key.Sha256 is null || (key.Key.Length == 0 && key.Sha256.Length == 64 && key.Sha256.All(char.IsAsciiHexDigitLower))), "Feedback:Auth:ApiKeys:Sha256 must be 64 lower-case hex digits, and stands instead of a Key.")
            .Validate(o => o.ApiKeys.All(key => key.Roles.All(Roles.Contains)), "Feedback:Auth:ApiKeys:Roles must be of admin, platform, staff, annotator.")
            .Validate(o => o.ApiKeys.Select(key => key.Hash).Distinct().Count() == o.ApiKeys.Count, "Feedback:Auth:ApiKeys must not share a Key.")
            .Validate(o => o.Jwt.SigningKey is null or { Length: >= 32 }, "Feedback:Auth:Jwt:SigningKey must have at least 32 characters.");
        Bind<RateLimitOptions>(services, RateLimitOptions.Section)
            .Validate(o => o.Requests >= 0 && o.Window > TimeSpan.Zero, "Feedback:RateLimit must have Requests of at least 0 and a Window above 0.");
        Bind<PagesOptions>(services, PagesOptions.Section)
            .Validate(o => o.Origins.Concat(o.ImageOrigins).All(PagesOptions.IsOrigin), "Feedback:Pages:Origins and ImageOrigins must each be an origin such as https://example.org.")
            .Validate(o => o.ClientId is not "" && o.Scope.Length > 0, "Feedback:Pages:ClientId and Scope must not be empty.");
        Bind<CvatOptions>(services, CvatOptions.Section);
        services.AddSingleton<IValidateOptions<CvatOptions>, CvatOptionRules>();
        Bind<EmbeddedOptions>(services, "Feedback:Embedded")
            .Validate(o => o.ScoringWorkers >= 1, "Feedback:Embedded:ScoringWorkers must be at least 1.")
            .Validate(o => o.NanosecondsPerOperation is null or > 0 and < 1000, "Feedback:Embedded:NanosecondsPerOperation must be above 0 and below 1000, or left out.")
            .Validate(o => o.TruthCacheBytes >= 0 && o.MaxActorsInMemory >= 1 && o.IdleAfter > TimeSpan.Zero, "Feedback:Embedded must have TruthCacheBytes of at least 0, MaxActorsInMemory of at least 1 and IdleAfter above 0.");
    }

    private static OptionsBuilder<T> Bind<T>(IServiceCollection services, string section) where T : class =>
        services.AddOptions<T>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = false).ValidateOnStart();
}
