namespace Feedback.Web.Tests;

/// <summary>A test that needs the pages and a browser; skipped, with the reason, on a machine that lacks one of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebFactAttribute : FactAttribute
{
    public WebFactAttribute() => Skip = Machine.Lacks;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebTheoryAttribute : TheoryAttribute
{
    public WebTheoryAttribute() => Skip = Machine.Lacks;
}
