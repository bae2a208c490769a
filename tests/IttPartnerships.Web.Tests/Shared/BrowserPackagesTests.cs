using System.Text.Json.Nodes;

namespace IttPartnerships.Web.Tests.Shared;

/// <summary>What the build takes from npm: pinned, and from wherever the machine's own registry is.</summary>
public sealed class BrowserPackagesTests
{
    private static readonly string Web = RepositoryRoot.File("src", "IttPartnerships.Web");

    [Fact]
    public async Task Versions_are_exact()
    {
        var wanted = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Web, "package.json"), TestContext.Current.CancellationToken))!["dependencies"]!.AsObject();

        wanted.ShouldNotBeEmpty();
        foreach (var (name, version) in wanted)
        {
            ((string)version!).ShouldMatch(@"^\d+\.\d+\.\d+$", name);
        }
    }

    [Fact]
    public async Task The_lock_file_names_no_address_to_download_from()
    {
        var locked = await File.ReadAllTextAsync(Path.Combine(Web, "package-lock.json"), TestContext.Current.CancellationToken);

        locked.ShouldContain("\"integrity\"");
        locked.ShouldNotContain("\"resolved\"");
        locked.ShouldNotContain("://");
    }
}
