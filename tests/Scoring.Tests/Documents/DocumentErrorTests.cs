using System.Text;

namespace Feedback.Scoring.Tests.Documents;

public sealed class DocumentErrorTests
{
    private static readonly LabelSet Labels = Parse(
        """
        [{"id":1,"name":"car","type":"any","attributes":[{"id":10,"name":"speed","input_type":"number","mutable":true,"default_value":"0","values":[]}]},
         {"id":4,"name":"pose","type":"skeleton","attributes":[],"sublabels":[{"id":41,"name":"a","type":"points"},{"id":42,"name":"b","type":"points"}]}]
        """);

    [Theory]
    [InlineData("""{"shapes":[{"type":"rectangle","frame":0,"label_id":1,"points":[0,0,5]}]}""", "malformed_annotations", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"polygon","frame":0,"label_id":1,"points":[0,0,5,5,9]}]}""", "malformed_annotations", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"label_id":1,"points":[0,1e999]}]}""", "malformed_annotations", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"label_id":1,"points":[0,NaN]}]}""", "malformed_annotations", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"label_id":1,"points":[0,"1"]}]}""", "malformed_annotations", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"label_id":1,"points":[0,1e9]}]}""", "limit_exceeded", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"label_id":7,"points":[0,1]}]}""", "malformed_annotations", "shapes[0].label_id")]
    [InlineData("""{"shapes":[{"type":"points","frame":-1,"label_id":1,"points":[0,1]}]}""", "malformed_annotations", "shapes[0].frame")]
    [InlineData("""{"shapes":[{"type":"points","label_id":1,"points":[0,1]}]}""", "malformed_annotations", "shapes[0].frame")]
    [InlineData("""{"shapes":[{"type":"sphere","frame":0,"label_id":1,"points":[0,1]}]}""", "unsupported_annotation", "shapes[0].type")]
    [InlineData("""{"shapes":[{"type":"mask","frame":0,"label_id":1,"points":[0,3,0,0,1,1]}]}""", "malformed_annotations", "shapes[0].points")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"frame":0,"label_id":1,"points":[0,1]}]}""", "malformed_annotations", "shapes[0].frame")]
    [InlineData("""{"shapes":[{"type":"points","frame":0,"label_id":1,"points":[0,1],"attributes":[{"spec_id":10,"value":"fast"}]}]}""", "malformed_annotations", "shapes[0].attributes[0].value")]
    [InlineData("""{"shapes":[{"type":"skeleton","frame":0,"label_id":4,"elements":[{"label_id":43,"points":[0,1]}]}]}""", "malformed_annotations", "shapes[0].elements[0].label_id")]
    [InlineData("""{"shapes":[{"type":"skeleton","frame":0,"label_id":4,"elements":[{"label_id":41,"type":"polygon","points":[0,1]}]}]}""", "unsupported_annotation", "shapes[0].elements[0].type")]
    [InlineData("""{"tags":[{"frame":0}]}""", "malformed_annotations", "tags[0].label_id")]
    [InlineData("""{"tags":{}}""", "malformed_annotations", "tags")]
    [InlineData("""{"tags":[],"tags":[]}""", "malformed_annotations", "tags")]
    [InlineData("""{"tracks":[{"frame":0,"label_id":1,"shapes":[{"type":"points","frame":0,"points":[1,1]},{"type":"points","frame":0,"points":[2,2]}]}]}""", "malformed_annotations", "tracks[0].shapes[1].frame")]
    [InlineData("""{"tracks":[{"frame":0,"label_id":1,"shapes":[{"type":"mask","frame":0,"points":[0,1,0,0,0,0]},{"type":"mask","frame":3,"points":[0,1,0,0,0,0]}]}]}""", "malformed_annotations", "tracks[0].shapes[1]")]
    [InlineData("""{"tracks":[{"frame":0,"label_id":1,"shapes":[{"type":"points","frame":0,"points":[1,1],"attributes":[{"spec_id":10,"value":""}]}]}]}""", "malformed_annotations", "tracks[0].shapes[0].attributes[0].value")]
    [InlineData("""{"x":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""", "limit_exceeded", "")]
    [InlineData("""{"tags":[]""", "malformed_annotations", "")]
    [InlineData("""{"tags":[]}}""", "malformed_annotations", "")]
    [InlineData("""[]""", "malformed_annotations", "")]
    [InlineData("", "malformed_annotations", "")]
    public void Error_names_its_cause_and_place(string json, string code, string path)
    {
        Assert.False(AnnotationDocument.TryParse(Encoding.UTF8.GetBytes(json), Labels, new DocumentLimits(), out _, out var error));
        Assert.Equal((code, path), (error.Code, error.Path));
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_an_error()
    {
        Assert.False(AnnotationDocument.TryParse([(byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}'], Labels, new DocumentLimits(), out _, out var error));
        Assert.Equal("malformed_annotations", error.Code);
    }

    [Theory]
    [InlineData("""{}""", 0)]
    [InlineData("""{"tags":null,"shapes":null,"tracks":null,"other":{"a":[1,2]}}""", 0)]
    [InlineData("""{"shapes":[{"label_id":1,"points":[0,1],"frame":2.0,"t\u0079pe":"points","x":"\ud800"}]}""", 1)]
    [InlineData("""{"shapes":[{"type":"cuboid","frame":0,"label_id":1,"points":[0,1,2,3]}]}""", 0)]
    [InlineData("""{"tracks":[{"frame":0,"label_id":1,"shapes":[{"type":"points","frame":3,"points":[1,1]},{"id":2,"type":"points","frame":3,"points":[1,1]}]}]}""", 1)]
    public void Unusual_but_well_formed_documents_are_read(string json, int objects)
    {
        Assert.True(AnnotationDocument.TryParse(Encoding.UTF8.GetBytes(json), Labels, new DocumentLimits(), out var document, out var error), error?.Message);
        Assert.Equal(objects, document.ObjectCount);
    }

    [Fact]
    public void Limits_are_kept()
    {
        var json = """{"tags":[{"frame":0,"label_id":1},{"frame":0,"label_id":1},{"frame":0,"label_id":1}]}"""u8;
        Assert.True(AnnotationDocument.TryParse(json, Labels, new DocumentLimits { Objects = 3 }, out _, out _));
        Assert.False(AnnotationDocument.TryParse(json, Labels, new DocumentLimits { Objects = 2 }, out _, out var error));
        Assert.Equal(("limit_exceeded", "tags[2]"), (error.Code, error.Path));
    }

    private static LabelSet Parse(string json)
        => LabelSet.TryParse(Encoding.UTF8.GetBytes(json), out var labels, out var error) ? labels : throw new InvalidOperationException(error.Message);
}
