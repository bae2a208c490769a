using System.Text.Json;
using System.Xml.Linq;

namespace IttPartnerships.Tests.House;

/// <summary>What we build on may be used by anyone: read from the manifests of the very packages that were restored.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL OR Apache-2.0"];

    /// <summary>Packages whose manifest does not name an allowed licence, and why each is right all the same.</summary>
    private static readonly Dictionary<string, string> Looked = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SourceGear.sqlite3"] = "Its licence file puts SQLite in the public domain and the packaging under Apache-2.0.",
        ["Deque.AxeCore.Commons"] = "MPL-2.0: used unchanged, by tests only, and never shipped.",
    };

    [Fact]
    public void Every_restored_package_has_a_licence_we_allow()
    {
        var packages = Repository.Written(["src", "tests"], "packages.lock.json").SelectMany(Packages).Distinct().ToList();

        packages.Count.ShouldBeGreaterThan(20);
        packages.Select(package => (package.Name, Licence: Licence(package.Name, package.Version)))
            .Where(package => !Allowed.Contains(package.Licence) && !Looked.ContainsKey(package.Name))
            .ShouldBeEmpty($"Allowed are {string.Join(", ", Allowed)}. Choose another package, or record why this one is right");
    }

    private static IEnumerable<(string Name, string Version)> Packages(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.File(lockFile)));
        foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject().ToList()))
        {
            if (package.Value.GetProperty("type").GetString() != "Project")
            {
                yield return (package.Name, package.Value.GetProperty("resolved").GetString()!);
            }
        }
    }

    private static string Licence(string name, string version)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } said
            ? said
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var manifest = Path.Combine(folder, name.ToLowerInvariant(), version.ToLowerInvariant(), $"{name.ToLowerInvariant()}.nuspec");
        var metadata = XDocument.Load(manifest).Descendants().First(element => element.Name.LocalName == "metadata").Elements();
        return metadata.FirstOrDefault(element => element.Name.LocalName == "license")?.Value
            ?? metadata.FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value
            ?? "not named";
    }
}
