using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>The ledger of what ground truth has disclosed, for staff.</summary>
internal static class LedgerApi
{
    public static void MapLedger(this RouteGroupBuilder v1) =>
        v1.MapGet("/tasks/{task}/quality/ledger", Get).WithTags("Ground truth")
            .WithSummary("What a version of the ground truth (the newest, or ?version=) has disclosed to whom, in bits at most (staff).");

    private static async Task<Results<Ok<LedgerReport>, ProblemHttpResult>> Get(
        string task, Caller caller, Rights rights, IActors actors, Disclosures disclosures, int? version)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        if (right < Right.Staff) return Problem.Forbidden();
        if (await TaskView.Read(actors, task) is not { } view) return Problem.NotFound();
        var truth = version ?? view.Truth.Version;
        if (truth < 1 || truth > view.Truth.Version) return version is null ? Problem.NotFound() : Problem.Field("version", "There is no such version.");
        var ledger = await disclosures.Sum(task, truth);
        var budget = view.Settings.Rules.DisclosureBudgetBits;
        var persons = ledger.Persons.Select(entry =>
            new LedgerPerson(entry.Key, entry.Value.Verdicts, entry.Value.Scores, entry.Value.Hints, entry.Value.Bits)).ToList();
        return TypedResults.Ok(new LedgerReport(truth, budget, ledger.Bits, await disclosures.IsUsedUp(task, truth, budget, ledger), persons));
    }
}
