using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Feedback.Gateway;

/// <summary>Authentication by key or by token.</summary>
internal static class AuthenticationSetup
{
    public static void AddFeedbackAuthentication(this WebApplicationBuilder builder)
    {
        var jwt = builder.Configuration.GetSection(AuthOptions.Section).Get<AuthOptions>()?.Jwt ?? new JwtOptions();
        builder.Services.AddSingleton<FirstKey>();
        builder.Services.AddSingleton<KeyRing>();
        var authentication = builder.Services.AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, options =>
                options.ForwardDefaultSelector = context => jwt.Enabled && LooksLikeJwt(BearerToken.Of(context.Request)) ? Schemes.Jwt : Schemes.ApiKey)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Schemes.ApiKey, null);
        if (jwt.Enabled) authentication.AddJwtBearer(Schemes.Jwt, options => Configure(options, jwt));
    }

    private static bool LooksLikeJwt(string? token) => token?.Count(c => c == '.') == 2;

    private static void Configure(JwtBearerOptions options, JwtOptions jwt)
    {
        options.MapInboundClaims = false;
        options.Authority = jwt.Authority;
        options.RequireHttpsMetadata = jwt.Authority?.StartsWith("http://127.0.0.1", StringComparison.Ordinal) != true;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            NameClaimType = Schemes.User,
            RoleClaimType = jwt.RolesClaim,
            ValidateIssuer = jwt.Issuer is not null || jwt.Authority is not null,
            ValidIssuer = jwt.Issuer,
            ValidateAudience = jwt.Audience is not null,
            ValidAudience = jwt.Audience,
            ValidAlgorithms = jwt.SigningKey is null ? null : [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = jwt.SigningKey is null ? null : new SymmetricSecurityKey(Encoding.UTF8.GetBytes(jwt.SigningKey)),
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }
}
