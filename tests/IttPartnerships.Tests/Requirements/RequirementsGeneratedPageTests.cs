using System.Text;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Requirements;

/// <summary>The page of docs/ with every requirement and its source, made from the lists.</summary>
public sealed class RequirementsGeneratedPageTests
{
    [Fact]
    public void The_page_of_requirements_says_what_the_lists_say()
    {
        var page = new StringBuilder("""
            # The requirements of training

            Made from the lists in `src/IttPartnerships/Requirements` by a test: do not edit. Ids are those of the product’s reference of rules, with RQ- before them.

            A rule that **blocks** must be mended; one that **warns** should be; one that **informs** is shown. Musts that are only restated warn, and what is only remembered is
            off, until a person of the accredited provider has read the source and confirmed the rule under /requirements/rules.

            """.ReplaceLineEndings("\n"));
        foreach (var (about, rules) in AllRequirements.Groups)
        {
            page.Append($"\n## {about}\n\n| id | requirement | for | severity | known from | unconfirmed | can be reduced | source |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var rule in rules)
            {
                page.Append($"| {rule.Id} | {rule.Statement}.{(rule.Note is { } note ? $" {note}" : "")} | {rule.For.Words} | {rule.Severity.Words} | {rule.Confidence.Words} | {RuleBook.Unconfirmed.EffectOf(rule).Words.ToLowerInvariant()} | {(rule.Adjustable ? "yes" : "no")} | {rule.Source} |\n");
            }
        }

        page.Append("\n## Known, and not judged\n\n| id | rule | why nothing is judged | source |\n| --- | --- | --- | --- |\n");
        foreach (var noted in NotedRules.All)
        {
            page.Append($"| {noted.Id} | {noted.Statement} | {noted.Because} | {noted.Source} |\n");
        }

        GeneratedPage.ShouldBeUpToDate("requirements.md", page.ToString());
    }
}
