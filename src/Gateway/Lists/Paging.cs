using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>A page being filled in the order of ids. The cursor is the last id on the page, so that what is added meanwhile shifts nothing.</summary>
/// <param name="limit">Rows asked for.</param>
internal sealed class Paging<T>(int? limit)
{
    private readonly List<T> _rows = [];
    private readonly int _most = limit ?? Paging.Usual;
    private string? _last;

    /// <summary>Whether another row would be too many.</summary>
    public bool IsFull => _rows.Count >= _most;

    /// <summary>Adds a row.</summary>
    public void Add(string id, T row)
    {
        _rows.Add(row);
        _last = id;
    }

    /// <summary>The page, with more behind it.</summary>
    public Page<T> Cut() => new(_rows, _last);

    /// <summary>The last page.</summary>
    public Page<T> Last() => new(_rows, null);
}

/// <summary>What all pages share.</summary>
internal static class Paging
{
    /// <summary>Rows of a page where nothing is asked for.</summary>
    public const int Usual = 100;

    /// <summary>Most rows of a page.</summary>
    public const int Largest = 1000;

    /// <summary>Null if the limit is in order.</summary>
    public static ProblemHttpResult? Check(int? limit, int largest = Largest) =>
        limit is < 1 || limit > largest ? Problem.Field("limit", $"Must be from 1 to {largest}.") : null;

    /// <summary>Ids in ordinal order, from the one behind the cursor.</summary>
    public static IEnumerable<string> After(IEnumerable<string> ids, string? cursor) =>
        ids.Where(id => cursor is null || string.CompareOrdinal(id, cursor) > 0).Order(StringComparer.Ordinal);
}
