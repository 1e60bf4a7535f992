namespace Feedback.Gateway;

/// <summary>Ids in the address must look like ids: nothing else can be there, and nothing else can be made.</summary>
internal static class IdFilter
{
    public static void CheckIds(this RouteGroupBuilder group) => group.AddEndpointFilter((context, next) =>
    {
        var request = context.HttpContext.Request;
        foreach (var (name, value) in request.RouteValues)
        {
            if (Ids.IsId(value as string)) continue;
            return ValueTask.FromResult<object?>(HttpMethods.IsPut(request.Method)
                ? Problem.Field(name, $"Must be {Ids.Expected}.")
                : Problem.NotFound());
        }

        return next(context);
    });
}
