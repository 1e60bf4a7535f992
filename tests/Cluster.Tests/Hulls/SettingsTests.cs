using Feedback.Grains;
using Feedback.Silo;
using Microsoft.Extensions.Hosting;

namespace Feedback.Cluster.Tests;

/// <summary>A silo that is configured so that it cannot work says so, and how to put it right.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Cluster:ClusterId", "x", "Feedback:Cluster:ConnectionString is not set")]
    [InlineData("Cluster:ConnectionString", "rubbish", "no Npgsql connection string")]
    [InlineData("Cluster:SiloPort", "70000", "Feedback:Cluster:SiloPort is 70000")]
    [InlineData("Cluster:GatewayPort", "11111", "must differ")]
    [InlineData("Cluster:AdvertisedAddress", "silo-1", "which is no IP address")]
    [InlineData("Cluster:ClusterID2", "x", "ClusterID2")]
    [InlineData("Cluster:MissedProbes", "0", "at least 1")]
    [InlineData("Scoring:Seats", "0", "Feedback:Scoring:Seats is 0")]
    public void Settings_that_cannot_work_are_refused_by_name(string name, string value, string message)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (name.StartsWith("Scoring", StringComparison.Ordinal)) builder.Configuration["Feedback:Cluster:Development"] = "true";
        builder.Configuration["Feedback:" + name] = value;
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => builder.AddSilo()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_and_development_exclude_one_another() =>
        Assert.Contains(ClusterSettingsRules.Faults(new ClusterSettings { Development = true, ConnectionString = "Host=db" }), fault => fault.Contains("exclude one another", StringComparison.Ordinal));
}
