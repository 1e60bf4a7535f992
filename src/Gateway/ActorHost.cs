using Feedback.Embedded;

namespace Feedback.Gateway;

/// <summary>Chooses where the actors live.</summary>
internal static class ActorHost
{
    public static void AddActorHost(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(FeedbackOptions.Section).Get<FeedbackOptions>() ?? new FeedbackOptions();
        if (options.Host == "cluster")
        {
#if CLUSTER
            builder.AddClusterHost();
            return;
#else
            throw new InvalidOperationException(
                "Feedback:Host is cluster, but this build has no cluster host: Microsoft Orleans could not be restored from the package feed it was built with.");
#endif
        }

        var embedded = builder.Configuration.GetSection("Feedback:Embedded").Get<EmbeddedOptions>() ?? new EmbeddedOptions();
        builder.Services.AddEmbeddedHost(Path.Combine(builder.Environment.ContentRootPath, options.Data, "feedback.db"), embedded);
    }
}
