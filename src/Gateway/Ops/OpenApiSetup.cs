using Microsoft.OpenApi;

namespace Feedback.Gateway;

/// <summary>The OpenAPI document.</summary>
internal static class OpenApiSetup
{
    public static void AddFeedbackOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Feedback",
                Version = "1",
                Description = """
                    Tells an annotator, seconds after finishing a job, whether the work is good enough. JSON is snake case, times are RFC 3339 UTC,
                    ids are [A-Za-z0-9._:-]{1,128}. Errors are problem details (RFC 9457) whose `type` is urn:feedback:problem:<code>, with `code`
                    and, for bad input, `errors` (field → messages). An id that the caller may not see is 404. Unknown fields are ignored in annotation
                    documents and label objects, and refused elsewhere. A back end that acts for a person sends `On-Behalf-Of: <user id>`. A 204 to a request
                    for validation makes no promise that annotations in its body were saved: under overload they were not even read.
                    """,
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A JWT of a person, or the key of a back end.",
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
            return Task.CompletedTask;
        }));
}
