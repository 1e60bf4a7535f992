namespace Feedback.Gateway;

/// <summary>The drawings themselves, for the demo page and the console.</summary>
internal static class Drawings
{
    public static void UseDrawings(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>(Demo.Switch)) return;
        app.MapGet("/demo/street/{frame:int}.svg", (int frame) =>
        {
            var file = Path.Combine(DrawnTask.Folder, $"{frame}.svg");
            return File.Exists(file) ? Results.File(file, "image/svg+xml") : Results.NotFound();
        }).ExcludeFromDescription();
    }
}
