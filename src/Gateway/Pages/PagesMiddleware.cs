using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Feedback.Gateway;

/// <summary>Serves the pages: the console at <c>/</c>, in a demo <c>/demo</c>, and the dialog element. Knows no caller; what people see in them comes from the API.</summary>
internal sealed class PagesMiddleware
{
    private static readonly StringValues Forever = "public, max-age=31536000, immutable";
    private static readonly StringValues Ask = "no-cache";

    private readonly RequestDelegate _next;
    private readonly PageFiles _files;
    private readonly StringValues _policy;
    private readonly byte[] _setup;
    private readonly bool _demo;

    public PagesMiddleware(RequestDelegate next, PageFiles files, IOptions<PagesOptions> pages, IOptions<AuthOptions> auth, IConfiguration configuration, ILogger<PagesMiddleware> log)
    {
        (_next, _files, _demo) = (next, files, configuration.GetValue<bool>(Demo.Switch));
        var provider = pages.Value.ClientId is null ? null : auth.Value.Jwt.Authority;
        _policy = Policy(pages.Value, provider);
        _setup = JsonSerializer.SerializeToUtf8Bytes(new PagesSetup(provider, provider is null ? null : pages.Value.ClientId, provider is null ? null : pages.Value.Scope, _demo), HttpJson.Options);
        if (files.Absent is { } reason) GatewayLog.NoPages(log, reason);
    }

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (_files.Absent is not null || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return _next(context);
        var path = request.Path.Value ?? "/";
        if (path == "/pages.json") return Send(context, new PageFile("application/json", "", false, _setup, null, null));
        if (path is "/demo.html" or "/demo" && !_demo) return _next(context);
        var file = path switch { "/" => _files.Find("/index.html"), "/demo" => _files.Find("/demo.html"), _ => _files.Find(path) };
        return file is null ? _next(context) : Send(context, file);
    }

    private Task Send(HttpContext context, PageFile file)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.AccessControlAllowOrigin = "*"; // the element is loaded by pages of other origins; nothing here is secret
        headers.CacheControl = file.IsHashed ? Forever : Ask;
        headers.Vary = "Accept-Encoding";
        if (file.ETag.Length > 0)
        {
            headers.ETag = file.ETag;
            if (request.Headers.IfNoneMatch == file.ETag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        var (bytes, encoding) = file.For(request.Headers.AcceptEncoding);
        if (encoding is not null) headers.ContentEncoding = encoding;
        response.ContentType = file.Type;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>No script or style but our own files, no frame around, nothing from elsewhere but configured images and the identity provider.</summary>
    private static string Policy(PagesOptions pages, string? provider)
    {
        var images = string.Concat(pages.ImageOrigins.Select(origin => " " + origin));
        var tokens = provider is null ? "" : " " + new Uri(provider).GetLeftPart(UriPartial.Authority);
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{images}; connect-src 'self'{tokens}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
