using Feedback.Load.Commands;

var root = ProfileCommand.Create();
root.Add(ClusterCommand.Create());
root.Add(MillionCommand.Create());
root.Add(CompareCommand.Create());
root.Add(NBomberCommand.Create());
root.Add(BareCommand.Create());
root.Add(CompareCommand.CreateEndpoint());

return await root.Parse(args).InvokeAsync();
