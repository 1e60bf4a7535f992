using System.CommandLine;

namespace Feedback.Cli.Commands;

/// <summary><c>feedback cvat check</c>: has a gateway look at one of its CVAT servers. The gateway and not this program: it has the credentials, and it is from there that
/// the server has to be reached.</summary>
internal static class CvatCommand
{
    /// <summary>Environment variable of the key.</summary>
    private const string KeyVariable = "FEEDBACK_KEY";

    public static Command Create()
    {
        var connection = new Option<string>("--connection") { Description = "Name of the connection in Feedback:Cvat:Connections.", Required = true };
        var gateway = new Option<string>("--gateway") { Description = "Address of the gateway.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var key = new Option<string?>("--key") { Description = $"An admin key; better in the environment variable {KeyVariable}." };
        var check = new Command("check", "Looks at address, credentials, rights, ground truth, settings and webhook of a server, and says what is missing.") { connection, gateway, key };
        check.SetAction((parsed, stop) => CvatCheckRun.Run(
            parsed.GetRequiredValue(gateway), parsed.GetRequiredValue(connection), parsed.GetValue(key) ?? Environment.GetEnvironmentVariable(KeyVariable), stop));
        return new Command("cvat", "CVAT servers.") { check };
    }
}
