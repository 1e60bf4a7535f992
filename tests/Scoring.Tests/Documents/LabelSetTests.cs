using System.Text;

namespace Feedback.Scoring.Tests.Documents;

public sealed class LabelSetTests
{
    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""[1]""", "[0]")]
    [InlineData("""[{"id":"1","name":"a"}]""", "[0].id")]
    [InlineData("""[{"name":"a"}]""", "[0].id")]
    [InlineData("""[{"id":1}]""", "[0].name")]
    [InlineData("""[{"id":1,"name":"a"},{"id":1,"name":"b"}]""", "[1].id")]
    [InlineData("""[{"id":1,"name":"a"},{"id":2,"name":"b","sublabels":[{"id":1,"name":"c"}]}]""", "[1].sublabels[0].id")]
    [InlineData("""[{"id":1,"name":"a","attributes":[{"id":5,"name":"x","input_type":"slider"}]}]""", "[0].attributes[0].input_type")]
    [InlineData("""[{"id":1,"name":"a","attributes":[{"id":5,"name":"x"}]}]""", "[0].attributes[0].input_type")]
    [InlineData("""[{"id":1,"name":"a","attributes":7}]""", "[0].attributes")]
    [InlineData("""[{"id":1,"name":"a"}] 1""", "")]
    [InlineData("""[{"id":1,""", "")]
    public void Error_names_the_field(string json, string path)
    {
        Assert.False(LabelSet.TryParse(Encoding.UTF8.GetBytes(json), out _, out var error));
        Assert.Equal(("malformed_labels", path), (error.Code, error.Path));
    }

    [Fact]
    public void Labels_are_ordered_by_id_and_unknown_members_ignored()
    {
        Assert.True(LabelSet.TryParse("""[{"id":9,"name":"z","color":"#fff"},{"id":3,"name":"a","attributes":null}]"""u8, out var labels, out _));
        Assert.Equal(["a", "z"], labels.Names.ToArray());
    }
}
