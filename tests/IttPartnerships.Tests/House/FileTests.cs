namespace IttPartnerships.Tests.House;

/// <summary>What files and folders look like.</summary>
public sealed class FileTests
{
    private const int MostLines = 250;

    private static readonly string[] Ours = ["src", "tests", "tools", "bench"];

    /// <summary>Names that say nothing of what is inside.</summary>
    private static readonly string[] SayNothing =
        ["Common", "Helpers", "Utils", "Utilities", "Services", "Models", "Dtos", "Interfaces", "Managers", "Misc"];

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var files = Repository.Written(Ours, ".cs", ".cshtml").Where(file => !file.Contains("Migrations", StringComparison.Ordinal)).ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.Select(file => (File: file, Lines: File.ReadLines(Repository.File(file)).Count())).Where(file => file.Lines > MostLines)
            .ShouldBeEmpty("Such a file usually holds two ideas: split it by idea, never by length");
    }

    [Fact]
    public void Folders_are_named_for_what_the_field_knows() =>
        Repository.Written(Ours, ".cs", ".cshtml").SelectMany(file => Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar))
            .Intersect(SayNothing, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact]
    public void Web_and_command_line_name_their_folders_as_the_domain_does()
    {
        string[] ofTheWebAlone = ["Govuk", "Shared", "Errors", "Legal", "Security", "Assets"];
        var rooms = Rooms("IttPartnerships");

        Rooms("IttPartnerships.Cli").Except(rooms).ShouldBeEmpty();
        Rooms("IttPartnerships.Web").Except(rooms).Except(ofTheWebAlone).ShouldBeEmpty();
    }

    private static HashSet<string> Rooms(string project) => [.. Repository.Written([Path.Combine("src", project)], ".cs", ".cshtml")
        .Select(file => file.Split(Path.DirectorySeparatorChar)).Where(parts => parts.Length > 3).Select(parts => parts[2])];
}
