using System.Xml.Linq;

namespace Feedback.Actors.Tests;

/// <summary>The import rules and the house style of the architecture page, over the source tree as it is. Rooms that are not there yet break nothing.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Projects_refer_only_to_what_they_may()
    {
        Assert.Contains(House.Projects, project => project.Path == "src/Actors/Actors.csproj");
        Assert.Empty(House.Projects.SelectMany(project => HouseRules.References(project.Path, project.Project)));
    }

    [Fact]
    public void Source_names_only_what_it_may()
    {
        Assert.Contains(House.Sources, source => source.Path == "src/Actors/Jobs/Job.cs");
        Assert.Empty(House.Sources.SelectMany(source => HouseRules.Imports(source.Path, source.Text)));
    }

    [Fact]
    public void No_source_file_is_too_long() => Assert.Empty(House.Sources.SelectMany(source => HouseRules.Length(source.Path, source.Text)));

    [Fact]
    public void The_README_is_short()
    {
        var readme = Path.Combine(House.Root, "README.md");
        if (File.Exists(readme)) Assert.Empty(HouseRules.Length("README.md", File.ReadAllText(readme)));
    }

    [Fact]
    public void SQL_is_in_files_of_its_own() => Assert.Empty(House.Sources.SelectMany(source => HouseRules.Sql(source.Path, source.Text)));

    [Theory]
    [InlineData("src/Scoring/Scoring.csproj", "Actors")]
    [InlineData("src/Actors/Actors.csproj", "Embedded")]
    [InlineData("src/Embedded/Embedded.csproj", "Grains")]
    [InlineData("src/Grains/Grains.csproj", "Embedded")]
    [InlineData("src/Silo/Silo.csproj", "Gateway")]
    [InlineData("src/Cli/Cli.csproj", "Actors")]
    [InlineData("src/Gateway/Gateway.csproj", "Grains")] // without a condition
    [InlineData("src/Gateway/Gateway.csproj", "Silo")]
    [InlineData("src/Helpers/Helpers.csproj", "Scoring")]
    public void A_wrong_reference_is_found(string path, string other) => Assert.Single(HouseRules.References(path, Referring(other)));

    [Theory]
    [InlineData("src/Actors/Actors.csproj", "Scoring")]
    [InlineData("src/Silo/Silo.csproj", "Grains")]
    [InlineData("src/Gateway/Gateway.csproj", "Embedded")]
    [InlineData("tests/Actors.Tests/Actors.Tests.csproj", "Embedded")]
    public void A_right_reference_is_let_be(string path, string other) => Assert.Empty(HouseRules.References(path, Referring(other)));

    [Fact]
    public void The_gateway_has_grains_and_Orleans_in_a_cluster_build_only()
    {
        const string References = """<ProjectReference Include="../Grains/Grains.csproj" /><PackageReference Include="Microsoft.Orleans.Client" />""";
        Assert.Empty(Gateway("'$(Cluster)' == 'true'"));
        Assert.Equal(2, Gateway("'$(Cluster)' != 'true'").Count());
        Assert.Single(HouseRules.References("src/Actors/Actors.csproj", XDocument.Parse("""<Project><PackageReference Include="Microsoft.Orleans.Sdk" /></Project>""")));

        static IEnumerable<string> Gateway(string condition) => HouseRules.References(
            "src/Gateway/Gateway.csproj", XDocument.Parse($"""<Project><ItemGroup Condition="{condition}">{References}</ItemGroup></Project>"""));
    }

    [Theory]
    [InlineData("src/Scoring/A.cs", "using Feedback.Actors;")]
    [InlineData("src/Actors/A.cs", "using Orleans;")]
    [InlineData("src/Actors/A.cs", "var x = Feedback.Embedded.Y.Z;")]
    [InlineData("src/Actors/A.cs", "global::Orleans.IGrain grain;")]
    [InlineData("src/Embedded/A.cs", "using static Feedback.Gateway.B;")]
    [InlineData("src/Gateway/A.cs", "using Feedback.Grains;")]
    [InlineData("src/Gateway/Ops/A.cs", "using Orleans.Hosting;")]
    [InlineData("src/Grains/A.cs", "using Feedback.Embedded;")]
    [InlineData("src/Cli/A.cs", "using Feedback.Gateway;")]
    public void A_wrong_import_is_found(string path, string text) => Assert.Single(HouseRules.Imports(path, text));

    [Theory]
    [InlineData("src/Actors/A.cs", "using Feedback.Scoring;")]
    [InlineData("src/Embedded/A.cs", "using Feedback.Scoring; using Feedback.Actors;")]
    [InlineData("src/Gateway/Cluster/A.cs", "using Feedback.Grains; using Orleans;")]
    [InlineData("src/Silo/A.cs", "using Orleans.Hosting; using Feedback.Grains; using Feedback.Actors;")]
    [InlineData("src/Actors/A.cs", "/// <summary>Orleans has its own.</summary>\n// Feedback.Gateway answers\nvar x = \"Feedback.Gateway Orleans\";")]
    [InlineData("tests/A/A.cs", "using Orleans; using Feedback.Gateway;")]
    public void A_right_import_is_let_be(string path, string text) => Assert.Empty(HouseRules.Imports(path, text));

    [Theory]
    [InlineData("src/A/A.cs", HouseRules.LongestFile)]
    [InlineData("src/A/Program.cs", HouseRules.LongestProgram)]
    [InlineData("README.md", HouseRules.LongestReadme)]
    public void A_file_that_is_too_long_is_found(string path, int most)
    {
        Assert.Empty(HouseRules.Length(path, string.Concat(Enumerable.Repeat("x\n", most))));
        Assert.Single(HouseRules.Length(path, string.Concat(Enumerable.Repeat("x\n", most + 1))));
    }

    [Theory]
    [InlineData("var x = \"SELECT a FROM b\";")]
    [InlineData("var x = \"insert into b values (1)\";")]
    [InlineData("var x = \"\"\"\n    SELECT a\n    FROM b\n    \"\"\";")]
    [InlineData("var x = @\"  DELETE FROM b\";")]
    [InlineData("Run($\"UPDATE b SET c = {d}\");")]
    public void SQL_in_a_string_is_found(string text) => Assert.Single(HouseRules.Sql("src/A/A.cs", text));

    [Theory]
    [InlineData("var x = \"Select\";")]
    [InlineData("// \"SELECT a FROM b\" is in read.sql")]
    [InlineData("Run(\"PRAGMA journal_mode=WAL;\");")]
    public void What_is_no_SQL_is_let_be(string text) => Assert.Empty(HouseRules.Sql("src/A/A.cs", text));

    private static XDocument Referring(string other) =>
        XDocument.Parse($"""<Project><ItemGroup><ProjectReference Include="..\{other}\{other}.csproj" /></ItemGroup></Project>""");
}
