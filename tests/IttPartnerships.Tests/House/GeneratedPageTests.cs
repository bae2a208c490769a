using System.Text;
using System.Text.RegularExpressions;
using IttPartnerships.Journal;

namespace IttPartnerships.Tests.House;

/// <summary>Pages of docs/ that are made from the code, so that they cannot say anything else.</summary>
public sealed partial class GeneratedPageTests
{
    [Fact]
    public void The_page_of_rules_says_what_the_lists_say()
    {
        var page = new StringBuilder("# The rules\n\nMade from the rule lists in the code by a test: do not edit. Each rule has an example that holds and one that breaks.\n");
        foreach (var list in AllRules.InOrder.GroupBy(found => found.Holder).OrderBy(list => list.Key.FullName, StringComparer.Ordinal))
        {
            page.Append($"\n## {Words(list.Key.Name)}\n\nIn `{File(list.Key)}`.\n\n| id | rule | source |\n| --- | --- | --- |\n");
            foreach (var (_, rule) in list)
            {
                page.Append($"| {rule.Id} | {Cell(rule.Statement)} | {Cell(rule.Source)} |\n");
            }
        }

        GeneratedPage.ShouldBeUpToDate("rules.md", page.ToString());
    }

    [Fact]
    public void The_page_of_the_journal_names_every_event()
    {
        var page = new StringBuilder("# What the journal records\n\nMade from the event records in the code by a test: do not edit. Every entry also says who did it, for which organisation and when.\n");
        var events = typeof(JournalEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalEvent)) && !type.IsAbstract);
        foreach (var room in events.GroupBy(type => type.Namespace!).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {room.Key["IttPartnerships.".Length..].Replace(".", ", ", StringComparison.Ordinal)}\n\n| event | what it says |\n| --- | --- |\n");
            foreach (var type in room.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                page.Append($"| {Words(type.Name)} (`{type.Name}`) | {string.Join(", ", Fields(type))} |\n");
            }
        }

        GeneratedPage.ShouldBeUpToDate("journal.md", page.ToString());
    }

    private static IEnumerable<string> Fields(Type type) => type.GetProperties()
        .Where(property => property.Name is not (nameof(JournalEvent.Summary) or nameof(JournalEvent.Subjects)))
        .Select(property => Words(property.Name).ToLowerInvariant());

    /// <summary>The file named after the list, or the use case's that it stands beside.</summary>
    private static string File(Type type) => Repository.Written(["src/IttPartnerships/"], ".cs")
        .First(file => Regex.IsMatch(System.IO.File.ReadAllText(Repository.File(file)), $@"\bclass {type.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(5)))
        .Replace(Path.DirectorySeparatorChar, '/');

    private static string Words(string name) => Capital().Replace(name, match => (match.Index == 0 ? "" : " ") + (match.Index == 0 ? match.Value : match.Value.ToLowerInvariant()));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
