using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Collects what is wrong with a request, field by field.</summary>
internal sealed class Errors
{
    /// <summary>Fields named at most: a body can hold millions of wrong values.</summary>
    private const int Most = 100;

    private readonly Dictionary<string, string[]> _byField = new(StringComparer.Ordinal);

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _byField.Count > 0;

    /// <summary>Whether as many fields are named as ever will be, so that looking further is of no use.</summary>
    public bool IsFull => _byField.Count >= Most;

    /// <summary>Notes that a field is wrong unless a condition holds. The first message of a field stands.</summary>
    public void Require(bool holds, string field, string message)
    {
        if (!holds && !IsFull) _byField.TryAdd(field, [message]);
    }

    /// <summary>Notes that an id is wrong.</summary>
    public void RequireId(string? id, string field) => Require(Ids.IsId(id), field, $"Must be {Ids.Expected}.");

    /// <summary>The answer.</summary>
    public ProblemHttpResult ToProblem() => Problem.Of(400, "invalid_request", "The request is not valid.", _byField);

    /// <summary>The answer to an annotation or label document that could not be read.</summary>
    public static ProblemHttpResult Of(InputError error, string prefix = "")
    {
        var field = (prefix + error.Path).TrimEnd('.');
        return Problem.Field(field.Length == 0 ? "annotations" : field, error.Message, error.Code);
    }
}
