using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What a renewal takes from today's register and templates instead of from the agreement before.</summary>
/// <param name="Template">Its sections replace those of the agreement before; null keeps what was signed.</param>
public sealed record RenewalTexts(string ProviderName, string PartnerName, AgreementTemplate? Template = null);

/// <summary>An agreement made anew for another academic year; nothing here looks at a database.</summary>
internal static class Renewal
{
    public static Agreement Of(Agreement before, AgreementVersion like, AcademicYear year, RenewalTexts texts, PersonId? by, DateTimeOffset at)
    {
        var renewal = NewAgreement.Between(before.Provider, before.Partner, before.Kind, before.PreparedBy, by, at, before.Id);
        var version = NewAgreement.Renewed(renewal, like, year);
        Follow(before, version, year);
        GoOn(version, like);
        (version.ProviderName, version.PartnerName) = (texts.ProviderName, texts.PartnerName);
        Write(version, like, texts.Template);
        renewal.Versions.Add(version);
        return renewal;
    }

    /// <summary>Codes of sections that still name a year of the term before, though the term is another.</summary>
    public static IReadOnlyList<string> NamesOldYear(AgreementVersion version, AgreementVersion like)
    {
        var old = new Regex($@"\b{like.FirstYear.StartYear}\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        return version.FirstYear <= like.FirstYear ? [] : [.. version.Sections.Where(s => old.IsMatch(s.Text)).OrderBy(s => s.Position).Select(s => s.Title)];
    }

    /// <summary>No day lies between the two, where the one before ends in the year before or in the year itself.</summary>
    private static void Follow(Agreement before, AgreementVersion version, AcademicYear year)
    {
        if (before.HeldUntil?.AddDays(1) is { } next && next >= year.FirstDay && (version.Until is null || next <= version.Until))
        {
            (version.From, version.EffectiveFrom) = (next, next);
        }

        if (version.ReviewOn < version.From)
        {
            version.ReviewOn = null;
        }
    }

    /// <summary>What was delegated to the last day goes on from the first, however late it began; the rest moves with the years.</summary>
    private static void GoOn(AgreementVersion version, AgreementVersion like)
    {
        foreach (var delegation in version.Delegations)
        {
            var before = like.Delegations.Single(d => d.Id == delegation.Id);
            (delegation.From, delegation.Until) = before.Until == like.Until
                ? (version.From, version.Until)
                : (delegation.From < version.From ? version.From : delegation.From, delegation.Until);
        }

        version.Delegations.RemoveAll(d => d.Until < d.From);
    }

    private static void Write(AgreementVersion version, AgreementVersion like, AgreementTemplate? template)
    {
        if (template is not null)
        {
            version.Sections.Clear();
            version.Sections.AddRange(NewAgreement.Sections(version, template.Sections.OrderBy(s => s.Position).Select(s => new KeepTemplate.Section(s.Code, s.Title, s.Text))));
        }

        var words = new Words(like, version);
        version.Aims = version.Aims.Trim().Length == 0 && template is not null ? MergeFields.Fill(template.Aims, version) : words.Renewed(version.Aims);
        foreach (var section in template is null ? version.Sections : [])
        {
            (section.Title, section.Text) = (words.Renewed(section.Title), words.Renewed(section.Text));
        }
    }

    /// <summary>What merge fields had become in the text before, and what they become now. Replaced in one pass: a new year never counts as an old one.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, string> renewed = new(StringComparer.Ordinal);
        private readonly Regex old;

        public Words(AgreementVersion like, AgreementVersion version)
        {
            Add(AgreementDocument.Years(like), AgreementDocument.Years(version));
            Add(AgreementDocument.Day(like.From), AgreementDocument.Day(version.From));
            Add(like.Until is { } before ? AgreementDocument.Day(before) : "", version.Until is { } until ? AgreementDocument.Day(until) : "");
            Add(like.ProviderName, version.ProviderName);
            Add(like.PartnerName, version.PartnerName);
            var any = string.Join('|', renewed.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape));
            old = new Regex($@"(?<!\w)(?:{any})(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        public string Renewed(string text) => old.Replace(text, match => renewed[match.Value]);

        private void Add(string before, string now)
        {
            if (before.Length > 0)
            {
                renewed.TryAdd(before, now);
            }
        }
    }
}
