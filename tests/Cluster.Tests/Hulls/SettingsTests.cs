using Feedback.Grains;
using Feedback.Silo;
using Microsoft.Extensions.Hosting;
using Npgsql;

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
    [InlineData("Cluster:JobIdleAfter", "00:00:00.5", "Feedback:Cluster:JobIdleAfter is 00:00:00.5")]
    [InlineData("Cluster:DocumentIdleAfter", "-00:01:00", "Feedback:Cluster:DocumentIdleAfter is -00:01:00")]
    [InlineData("Scoring:Seats", "0", "Feedback:Scoring:Seats is 0")]
    public void Settings_that_cannot_work_are_refused_by_name(string name, string value, string message)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (name.StartsWith("Scoring", StringComparison.Ordinal)) builder.Configuration["Feedback:Cluster:Development"] = "true";
        builder.Configuration["Feedback:" + name] = value;
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => builder.AddSilo()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=feedback", 20)]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    [InlineData("host=db;maxautoprepare=7", 7)]
    public void Statements_are_prepared_unless_the_connection_string_says_otherwise(string connection, int prepared) =>
        Assert.Equal(prepared, new NpgsqlConnectionStringBuilder(SiloHosting.Prepared(connection)).MaxAutoPrepare);

    [Fact]
    public void A_database_and_development_exclude_one_another() =>
        Assert.Contains(ClusterSettingsRules.Faults(new ClusterSettings { Development = true, ConnectionString = "Host=db" }), fault => fault.Contains("exclude one another", StringComparison.Ordinal));
}
