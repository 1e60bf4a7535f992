using Feedback.Scoring;

namespace Feedback.Actors.Tests;

/// <summary>What of a task a score depends on has a revision; the rest changes in place.</summary>
public sealed class TaskRevisionTests
{
    private readonly InMemory<TaskState> _store = new();

    private static readonly TaskDefinition First = new()
    {
        Name = "street",
        ProjectId = "p",
        Labels = TestSettings.Json("""[{"name": "car", "attributes": []}]"""),
        Frames = [new FrameInfo(0, 640, 480), new FrameInfo(1, 640, 480)],
        DeletedFrames = [1],
        Staff = ["sue"],
    };

    private AnnotationTask Task => new(_store);

    [Fact]
    public async Task A_task_that_was_never_put_is_not_there()
    {
        Assert.Null(await Task.Get());
        Assert.Null(await Task.Brief());
    }

    [Fact]
    public async Task The_first_put_creates_revision_1()
    {
        var put = await Task.Put(First);
        Assert.Equal((true, 1, null), (put.Created, put.State.Revision, put.FormerProject));
        var brief = await Task.Brief();
        Assert.Equal((1, "p"), (brief!.Revision, brief.ProjectId));
        Assert.Equal(["sue"], brief.Staff.AsEnumerable());
    }

    [Fact]
    public async Task The_same_task_again_writes_nothing()
    {
        await Task.Put(First);
        var put = await Task.Put(First with
        {
            Labels = TestSettings.Json("""[ {"attributes": [], "name": "car"} ]"""),
            Frames = [new FrameInfo(0, 640, 480), new FrameInfo(1, 640, 480)],
            DeletedFrames = [1],
            Staff = ["sue"],
        });
        Assert.Equal((false, 1, 1), (put.Created, put.State.Revision, _store.Writes));
    }

    [Fact]
    public async Task Name_project_and_staff_change_in_place()
    {
        await Task.Put(First);
        Assert.Equal(1, (await Task.Put(First with { Name = "road" })).State.Revision);
        var moved = await Task.Put(First with { ProjectId = "q" });
        Assert.Equal((1, "p"), (moved.State.Revision, moved.FormerProject));
        Assert.Equal(1, (await Task.Put(First with { Staff = ["sue", "tom"] })).State.Revision);
        Assert.Equal(4, _store.Writes);
    }

    [Fact]
    public async Task Labels_frames_and_deleted_frames_begin_a_revision()
    {
        await Task.Put(First);
        Assert.Equal(2, (await Task.Put(First with { Labels = TestSettings.Json("""[{"name": "truck", "attributes": []}]""") })).State.Revision);
        Assert.Equal(3, (await Task.Put(First)).State.Revision);
        Assert.Equal(4, (await Task.Put(First with { Frames = [new FrameInfo(0, 640, 480), new FrameInfo(1, 641, 480)] })).State.Revision);
        Assert.Equal(5, (await Task.Put(First)).State.Revision);
        Assert.Equal(6, (await Task.Put(First with { DeletedFrames = [] })).State.Revision);
        Assert.Equal(6, (await new AnnotationTask(_store.Restart()).Brief())!.Revision);
    }
}
