using Feedback.Silo;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
try
{
    builder.AddSilo();
}
catch (InvalidOperationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

await builder.Build().RunAsync();
return 0;
