using System.Security.Claims;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Lets in who has credentials, and works out whom they act for.</summary>
/// <param name="next">The rest.</param>
/// <param name="options">How roles are named in tokens.</param>
internal sealed class CallerMiddleware(RequestDelegate next, IOptions<AuthOptions> options)
{
    private const string ActsFor = "On-Behalf-Of";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v1"))
        {
            await next(context);
            return;
        }

        if (Read(context.User) is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problem.Unauthorized().ExecuteAsync(context);
            return;
        }

        if (context.Request.Headers.TryGetValue(ActsFor, out var person))
        {
            if (person.Count != 1 || !Ids.IsId(person[0]))
            {
                await Problem.Field(ActsFor, $"Must be {Ids.Expected}.").ExecuteAsync(context);
                return;
            }

            if (context.User.Identity?.AuthenticationType != Schemes.ApiKey || !(caller.IsAdmin || caller.IsPlatform))
            {
                await Problem.Of(403, "forbidden", "Only a platform's key may act for a person.").ExecuteAsync(context);
                return;
            }

            caller = caller.ActingFor(person[0]!);
        }

        context.Features.Set(caller);
        await next(context);
    }

    private Caller? Read(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true || user.FindFirstValue(Schemes.User) is not { } id || !Ids.IsId(id)) return null;
        var claim = user.Identity.AuthenticationType == Schemes.ApiKey ? Schemes.Role : options.Value.Jwt.RolesClaim;
        bool Has(string role) => user.HasClaim(claim, role);
        return new Caller(id, Has("admin"), Has("platform"), Has("staff"), Has("admin") || Has("platform") || Has("staff"));
    }
}
