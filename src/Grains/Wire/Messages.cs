using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Feedback.Grains;

/// <summary>How the actors' records travel between processes: as the same JSON they are stored as. Both ends of a connection need it.</summary>
public static class Messages
{
    /// <summary>Registers the codec for the records of actors and scoring, and says that they are immutable.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            IsOurs, isCopyable: null!, codec => codec.Configure(options => options.SerializerOptions = StateJson.Options)));
        // What the database throws leaves the grain that met it; without this the caller would be told of a missing codec instead.
        services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Npgsql"));
        return services.AddSingleton<IGeneralizedCopier, SharedRecords>();
    }

    /// <summary>Whether a type is one of our records or enumerations.</summary>
    internal static bool IsOurs(Type type) =>
        (type.Assembly == typeof(IActors).Assembly || type.Assembly == typeof(QualitySettings).Assembly)
        && !typeof(Exception).IsAssignableFrom(type);
}
