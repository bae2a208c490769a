using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Writes one section of a draft, adds a clause of the parties' own, or takes one out.</summary>
public sealed class ChangeSection(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Code">A standard section's or an own clause's; empty adds a clause.</param>
    /// <param name="Text">Empty takes the section out.</param>
    public sealed record Command(AgreementId Agreement, Guid Version, string Code, string Title, string Text);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (agreement, version, refusal) = await Draft.ToChange(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (agreement is null || version is null)
        {
            return refusal!;
        }

        var section = version.Sections.Find(s => s.Code == command.Code);
        var standard = StandardSections.Find(command.Code);
        if (section is null && standard is null && command.Code.Length > 0)
        {
            return Refusal.NotFound;
        }

        var broken = SectionRules.All.Broken(command);
        if (broken.Count > 0)
        {
            return broken;
        }

        var text = command.Text.Trim();
        if (text.Length == 0)
        {
            version.Sections.RemoveAll(s => s.Code == command.Code);
        }
        else if (section is not null)
        {
            (section.Title, section.Text) = (command.Title.Trim(), text);
        }
        else
        {
            version.Sections.Add(new AgreementSection { Version = version.Id, Code = standard?.Code ?? OwnCode(version), Title = command.Title.Trim(), Text = text });
        }

        Number(version);
        return await Draft.Save(db, log, agreement, version, $"section “{standard?.Title ?? "own clause"}”", actor, stop);
    }

    /// <summary>Standard sections in their order, own clauses before the ending, positions without gaps.</summary>
    private static void Number(AgreementVersion version)
    {
        var order = StandardSections.All.Select((section, i) => (section.Code, i)).ToDictionary(s => s.Code, s => s.Code == "exit" ? int.MaxValue : s.i, StringComparer.Ordinal);
        foreach (var (section, position) in version.Sections.OrderBy(s => order.GetValueOrDefault(s.Code, 100)).ThenBy(s => s.Code, StringComparer.Ordinal).Select((s, i) => (s, i + 1)))
        {
            section.Position = position;
        }
    }

    private static string OwnCode(AgreementVersion version) =>
        Enumerable.Range(1, version.Sections.Count + 1).Select(number => $"own-{number}").First(code => !version.Sections.Exists(s => s.Code == code));
}

public static class SectionRules
{
    public static readonly IReadOnlyList<Rule<ChangeSection.Command>> All =
    [
        new("AG-78", "Give the section a title of no more than 200 characters", "AG-09", c => c.Text.Trim().Length == 0 || c.Title.Trim().Length is > 0 and <= AgreementText.LongestTitle, nameof(ChangeSection.Command.Title)),
        new("AG-79", "Write no more than 20,000 characters", "AG-09", c => c.Text.Length <= AgreementText.LongestSection, nameof(ChangeSection.Command.Text)),
        new("AG-80", "Some words still stand in double braces. Fill them in", "AG-09", c => !c.Text.Contains("{{", StringComparison.Ordinal), nameof(ChangeSection.Command.Text)),
    ];
}
