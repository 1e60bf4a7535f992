using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>Annotations are named by what they say.</summary>
[Collection(SharedGateway.Name)]
public sealed class AnnotationTests(RunningGateway gateway)
{
    private const string Written = """{"version":3,"tags":[],"shapes":[{"type":"rectangle","frame":0,"label_id":1,"points":[10,10,110,110],"attributes":[]}],"tracks":[]}""";
    private const string Otherwise = """
        { "shapes" : [ { "attributes" : [ ] , "points" : [ 10.0 , 1e1, 110.00, 11.0E1 ], "label_id" : 1,
            "frame" : 0, "type" : "rect\u0061ngle" } ], "tags": [] }
        """;

    [Fact]
    public async Task Key_order_white_space_and_ways_to_write_a_number_do_not_matter()
    {
        var world = await World.Make(gateway.Platform, "digest");
        var worker = gateway.Person(World.Worker);
        var first = (await worker.Put($"{world.JobPath}/annotations", Written)).Expect(204);
        var second = (await worker.Put($"{world.JobPath}/annotations", Otherwise)).Expect(204);
        Assert.Equal(first.Headers["ETag"], second.Headers["ETag"]);
        var moved = (await worker.Put($"{world.JobPath}/annotations", Written.Replace("10,10", "10,11", StringComparison.Ordinal))).Expect(204);
        Assert.NotEqual(first.Headers["ETag"], moved.Headers["ETag"]);
    }

    [Fact]
    public async Task The_same_work_written_otherwise_is_the_same_attempt()
    {
        var world = await World.Make(gateway.Platform, "rewritten");
        var worker = gateway.Person(World.Worker);
        var first = (await worker.Validate(world.Job, JsonNode.Parse(Written)!)).Expect(200);
        var second = (await worker.Post($"{world.JobPath}/validations", $"{{\"annotations\":{Otherwise}}}")).Expect(200);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(1, await world.Used());
    }

    [Fact]
    public async Task The_last_saved_document_is_answered_and_an_empty_one_before_the_first()
    {
        var world = await World.Make(gateway.Platform, "saved");
        var worker = gateway.Person(World.Worker);
        var empty = (await worker.Get($"{world.JobPath}/annotations")).Expect(200);
        Assert.All(new[] { "tags", "shapes", "tracks" }, list => Assert.Empty(empty[list]!.AsArray()));
        var put = (await worker.Put($"{world.JobPath}/annotations", Written)).Expect(204);
        var saved = (await gateway.Platform.Get($"{world.JobPath}/annotations")).Expect(200);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Written), saved.Json));
        Assert.Equal(put.Headers["ETag"], saved.Headers["ETag"]);
    }

    [Fact]
    public async Task Without_annotations_the_last_saved_ones_are_judged_and_with_them_they_are_saved()
    {
        var world = await World.Make(gateway.Platform, "judged");
        var worker = gateway.Person(World.Worker);
        (await gateway.Platform.Put($"{world.JobPath}/annotations", Drawing.Hitting(1))).Expect(204);
        var first = (await worker.Validate(world.Job)).Expect(200);
        Assert.Equal(0.25, (double)first["score"]!);
        var second = (await worker.Validate(world.Job, Drawing.Hitting(3))).Expect(200);
        Assert.Equal(0.75, (double)second["score"]!);
        var saved = (await worker.Get($"{world.JobPath}/annotations")).Expect(200);
        Assert.Equal($"\"{second["annotations_digest"]}\"", saved.Headers["ETag"]);
        Assert.Equal(second.Text, (await worker.Post($"{world.JobPath}/validations", """{"annotations":null}""")).Expect(200).Text);
    }

    [Fact]
    public async Task Annotations_are_saved_although_there_is_no_feedback_to_show()
    {
        var world = await World.Make(gateway.Platform, "kept", attempts: 0);
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(3))).Expect(204);
        var saved = (await gateway.Platform.Get($"{world.JobPath}/annotations")).Expect(200);
        Assert.Equal(4, saved["shapes"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"shapes":[{"type":"rectangle","frame":0,"label_id":1,"points":[1,2,3,4]},{"type":"rectangle","frame":0,"label_id":1,"points":[1,2,3]}]}""", "shapes[1].points", "malformed_annotations")]
    [InlineData("""{"shapes":[{"type":"rectangle","frame":0,"label_id":99,"points":[1,2,3,4]}]}""", "shapes[0].label_id", "malformed_annotations")]
    [InlineData("""{"shapes":[{"type":"rectangle","frame":-1,"label_id":1,"points":[1,2,3,4]}]}""", "shapes[0].frame", "malformed_annotations")]
    [InlineData("""{"shapes":[{"type":"rectangle","frame":0,"label_id":1,"points":[1,2,3,1e999]}]}""", "shapes[0].points", "malformed_annotations")]
    [InlineData("""{"shapes":[{"type":"spline","frame":0,"label_id":1,"points":[1,2,3,4]}]}""", "shapes[0].type", "unsupported_annotation")]
    [InlineData("""{"shapes":{}}""", "shapes", "malformed_annotations")]
    [InlineData("""[]""", "annotations", "malformed_annotations")]
    public async Task A_malformed_document_is_400_that_names_the_place(string document, string field, string code)
    {
        var world = await World.Make(gateway.Platform, "malformed");
        var worker = gateway.Person(World.Worker);
        Assert.Equal([field], (await worker.Put($"{world.JobPath}/annotations", document)).ExpectProblem(400, code).Fields);
        Assert.Equal([field], (await worker.Post($"{world.JobPath}/validations", $"{{\"annotations\":{document}}}")).ExpectProblem(400, code).Fields);
        Assert.Equal(0, await world.Used());
    }

    [Fact]
    public async Task Members_that_we_do_not_know_are_ignored_in_documents_and_refused_elsewhere()
    {
        var world = await World.Make(gateway.Platform, "unknown");
        var worker = gateway.Person(World.Worker);
        (await worker.Put($"{world.JobPath}/annotations", Written.Replace("\"type\"", "\"new_in_cvat\":{\"a\":[1]},\"type\"", StringComparison.Ordinal))).Expect(204);
        Assert.Equal(["color"], (await worker.Post($"{world.JobPath}/validations", """{"color":1}""")).ExpectProblem(400, "invalid_request").Fields);
    }
}
