using System.CommandLine;
using Feedback.Load.Commands;

var root = new RootCommand("Puts load on the system as front ends do, and says what it holds.")
{
    ClusterCommand.Create(),
    MillionCommand.Create(),
    BareCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
