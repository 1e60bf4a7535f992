using System.Text;
using Feedback.Scoring;

namespace Feedback.Actors.Tests.Protection;

public sealed class ChangeTests
{
    private const string Car = """{"type":"rectangle","frame":3,"label_id":1,"points":[100,100,200,200]}""";
    private const string Van = """{"type":"rectangle","frame":3,"label_id":2,"points":[400,100,500,200]}""";

    [Theory]
    [InlineData("""{"type":"rectangle","frame":3,"label_id":1,"points":[100.01,100,200.01,200]}""")]
    [InlineData("""{"type":"rectangle","frame":3,"label_id":1,"points":[105,96,204,203],"id":77,"z_order":4,"group":2}""")]
    [InlineData("""{"type":"rectangle","frame":3.0,"label_id":1,"points":[100,100,200,200],"note":"x","occluded":true,"source":"auto","attributes":[{"spec_id":1,"value":"y"}]}""")]
    [InlineData("""{"type":"rectangle","frame":3,"label_id":1,"points":[100,100,200,200],"rotation":352}""")]
    public void What_no_score_depends_on_is_no_change(string altered) => Assert.Equal(0, Count([Car, Van], [Van, altered]));

    [Theory]
    [InlineData("""{"type":"rectangle","frame":3,"label_id":2,"points":[100,100,200,200]}""")]
    [InlineData("""{"type":"rectangle","frame":4,"label_id":1,"points":[100,100,200,200]}""")]
    [InlineData("""{"type":"ellipse","frame":3,"label_id":1,"points":[150,150,200,100]}""")]
    [InlineData("""{"type":"rectangle","frame":3,"label_id":1,"points":[150,100,250,200]}""")]
    [InlineData("""{"type":"rectangle","frame":3,"label_id":1,"points":[100,100,200,200],"rotation":30}""")]
    public void An_altered_object_counts_once(string altered) => Assert.Equal(1, Count([Car, Van], [altered, Van]));

    [Fact]
    public void Objects_gone_and_objects_new_count() => Assert.Equal((1, 1, 2), (Count([Car, Van], [Car]), Count([Car], [Car, Car]), Count([], [Car, Van])));

    [Fact]
    public void A_mask_is_where_its_box_is()
    {
        static string Mask(string points) => $$"""{"type":"mask","frame":3,"label_id":1,"points":[{{points}}]}""";
        Assert.Equal(0, Count([Mask("2,5,3,10,10,20,20")], [Mask("3,5,2,10,10,20,20")]));
        Assert.Equal(1, Count([Mask("2,5,3,10,10,20,20")], [Mask("2,5,3,40,10,50,20")]));
    }

    [Fact]
    public void A_skeleton_is_where_its_points_are_and_a_track_where_its_keyframes_are()
    {
        static string Skeleton(int x) => $$"""{"type":"skeleton","frame":1,"label_id":1,"elements":[{"type":"points","label_id":2,"points":[{{x}},10]},{"type":"points","label_id":3,"points":[{{x + 50}},80]}]}""";
        Assert.Equal((0, 1), (Count([Skeleton(10)], [Skeleton(14)]), Count([Skeleton(10)], [Skeleton(60)])));
        static byte[] Track(int x, string outside) => Encoding.UTF8.GetBytes(
            $$"""{"tracks":[{"frame":0,"label_id":1,"shapes":[{"type":"rectangle","frame":0,"points":[{{x}},0,{{x + 50}},50],"outside":{{outside}}}]}]}""");
        Assert.Equal(0, AnnotationChanges.Count(Track(0, "false"), Track(4, "false")));
        Assert.Equal(1, AnnotationChanges.Count(Track(0, "false"), Track(90, "false")));
        Assert.Equal(1, AnnotationChanges.Count(Track(0, "false"), Track(0, "true")));
    }

    [Fact]
    public void A_tag_is_its_label_and_frame()
    {
        static byte[] Tags(string tags) => Encoding.UTF8.GetBytes($$"""{"tags":[{{tags}}]}""");
        Assert.Equal(0, AnnotationChanges.Count(Tags("""{"frame":1,"label_id":1}"""), Tags("""{"frame":1,"label_id":1,"source":"x"}""")));
        Assert.Equal(1, AnnotationChanges.Count(Tags("""{"frame":1,"label_id":1}"""), Tags("""{"frame":1,"label_id":2}""")));
    }

    private static int Count(string[] before, string[] after) => AnnotationChanges.Count(Shapes(before), Shapes(after));

    private static byte[] Shapes(string[] shapes) => Encoding.UTF8.GetBytes($$"""{"shapes":[{{string.Join(",", shapes)}}]}""");
}
