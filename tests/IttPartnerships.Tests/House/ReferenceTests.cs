using System.Xml.Linq;

namespace IttPartnerships.Tests.House;

/// <summary>Which project may know which.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("IttPartnerships.Planner", "")]
    [InlineData("IttPartnerships", "IttPartnerships.Planner")]
    [InlineData("IttPartnerships.Cli", "IttPartnerships")]
    [InlineData("IttPartnerships.Web", "IttPartnerships")]
    public void A_project_references_only_what_it_may(string project, string allowed)
    {
        var references = Project(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        references.ShouldBeSubsetOf(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_planner_uses_no_package_and_nothing_of_ours()
    {
        Project("IttPartnerships.Planner").Descendants("PackageReference").ShouldBeEmpty();
        ReferencedBy("IttPartnerships.Planner").ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("IttPartnerships.Planner")]
    [InlineData("IttPartnerships")]
    [InlineData("IttPartnerships.Cli")]
    public void Only_the_web_knows_the_web_framework(string project)
    {
        Project(project).Root!.Attribute("Sdk")!.Value.ShouldBe("Microsoft.NET.Sdk");
        Project(project).Descendants("FrameworkReference").ShouldBeEmpty();
        ReferencedBy(project).ShouldAllBe(name => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    private static XDocument Project(string name) => XDocument.Load(Repository.File("src", name, $"{name}.csproj"));

    private static List<string> ReferencedBy(string project) => project switch
    {
        "IttPartnerships.Planner" => Names(typeof(IttPartnerships.Planner.Plan)),
        "IttPartnerships" => Names(typeof(UseCases)),
        _ => Names(typeof(IttPartnerships.Cli.Program)),
    };

    private static List<string> Names(Type of) => [.. of.Assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}
