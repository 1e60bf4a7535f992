using System.Collections.Immutable;

namespace Feedback.Actors.Tests;

/// <summary>Lists that grow with a task or project: job list slices and the tasks of a project.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task A_job_is_listed_once_and_in_ordinal_order()
    {
        var store = new InMemory<JobListState>();
        var list = new JobList(store);
        Assert.Empty(await list.Get());
        foreach (var job in new[] { "b", "a", "B", "10", "9" }) Assert.True(await list.Add(job));
        Assert.False(await list.Add("a"));
        Assert.Equal(5, store.Writes);
        var again = new JobList(store.Restart());
        Assert.False(await again.Add("B"));
        Assert.Equal(["10", "9", "B", "a", "b"], (await again.Get()).AsEnumerable());
    }

    [Theory]
    [InlineData("", 5)] // FNV-1a: the offset basis 2166136261 modulo 16
    [InlineData("a", 12)] // 0xE40C292C, a published test vector
    [InlineData("foobar", 8)] // 0xBF9CF968
    public void A_slice_is_the_same_in_every_version(string job, int slice) => Assert.Equal(slice, ActorId.SliceOf(job));

    [Fact]
    public void Jobs_with_running_numbers_spread_over_all_slices()
    {
        var sizes = Enumerable.Range(0, 16_000).GroupBy(number => ActorId.SliceOf($"{number}")).Select(slice => slice.Count()).ToList();
        Assert.Equal(ActorId.JobListSlices, sizes.Count);
        Assert.All(sizes, size => Assert.InRange(size, 700, 1300));
    }

    [Fact]
    public async Task A_project_knows_its_tasks_with_their_staff()
    {
        var store = new InMemory<ProjectTasks>();
        var project = new Project(store);
        Assert.Empty((await project.Tasks()).Staff);
        Assert.True(await project.Join("t1", ["sue"]));
        Assert.False(await project.Join("t1", ["sue"]));
        Assert.True(await project.Join("t1", ["sue", "tom"]));
        Assert.True(await project.Join("t2", ImmutableArray<string>.Empty));
        Assert.True(await project.Leave("t2"));
        Assert.False(await project.Leave("t2"));
        Assert.Equal(4, store.Writes);
        var tasks = await new Project(store.Restart()).Tasks();
        Assert.Equal(["t1"], tasks.Staff.Keys);
        Assert.Equal(["sue", "tom"], tasks.Staff["t1"].AsEnumerable());
    }
}
