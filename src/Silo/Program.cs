using Feedback.Silo;
using Microsoft.Extensions.Hosting;

const string Schema = "--schema"; // makes the tables, and ends
// Settings are read once; nothing watches their files.
var builder = Host.CreateApplicationBuilder([.. args.Where(argument => argument != Schema), "--hostBuilder:reloadConfigOnChange=false"]);
try
{
    if (args.Contains(Schema)) return await SchemaCommand.Run(builder.Configuration);
    builder.AddSilo();
}
catch (InvalidOperationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

await builder.Build().RunAsync();
return 0;
