using Feedback.Gateway;

var demo = args.Contains("--demo");
// Settings are read once. Watching their files means watching the folder they are in, and with a database in it every write to that.
var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != "--demo"), "--hostBuilder:reloadConfigOnChange=false"]);
if (demo) builder.UseDemo();
builder.AddFeedback();

var app = builder.Build();
app.UseFeedback();
await app.StartAsync();
Welcome.Print(app);
if (demo) await Demo.Run(app);
await app.WaitForShutdownAsync();
