namespace Feedback.Actors.Tests;

/// <summary>Platforms that tell since when somebody has a job.</summary>
public sealed class AssignedAtTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly JobDefinition Given = JobBench.Definition() with { Assignee = "ann", AssignedAt = Noon };

    [Fact]
    public void The_date_is_that_of_the_platform() => Assert.Equal(Noon, Put(null, Given).Assignment.AssignedAt);

    [Fact]
    public void The_same_person_and_date_again_changes_nothing()
    {
        var job = Put(null, Given);
        Assert.Same(job, Put(job, Given));
    }

    [Fact]
    public void The_same_person_at_a_later_date_has_a_new_assignment_because_somebody_else_had_it_in_between()
    {
        var job = Put(Put(null, Given), Given with { AssignedAt = Noon.AddMinutes(1) });
        Assert.Equal((2, "ann", 0), (job.Assignment.Number, job.Assignment.Assignee, job.Assignment.AttemptsUsed));
    }

    [Fact]
    public void An_old_description_takes_the_job_from_nobody()
    {
        var job = Put(Put(null, Given), Given with { Assignee = "bob", AssignedAt = Noon.AddMinutes(1) });
        Assert.Same(job, Put(job, Given));
    }

    [Fact]
    public void Without_a_date_only_another_person_begins_an_assignment()
    {
        var job = Put(null, Given);
        Assert.Same(job, Put(job, Given with { AssignedAt = null }));
        Assert.Equal(2, Put(job, Given with { AssignedAt = null, Assignee = "bob" }).Assignment.Number);
    }

    private static JobState Put(JobState? before, JobDefinition definition) => JobRules.Put(before, definition, Noon.AddHours(1))!;
}
