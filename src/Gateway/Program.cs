using Feedback.Gateway;

var demo = args.Contains("--demo");
var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != "--demo")]);
if (demo) builder.UseDemo();
builder.AddFeedback();

var app = builder.Build();
app.UseFeedback();
await app.StartAsync();
Welcome.Print(app);
if (demo) await Demo.Run(app);
await app.WaitForShutdownAsync();
