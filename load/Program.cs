using Feedback.Load.Commands;

var root = ProfileCommand.Create();
root.Add(ClusterCommand.Create());
root.Add(MillionCommand.Create());
root.Add(BareCommand.Create());

return await root.Parse(args).InvokeAsync();
