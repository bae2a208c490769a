using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>One part of the text as it is read, compared and signed. Paragraphs are parted by an empty line; "- " begins a point.</summary>
public sealed record AgreementPart(string Code, string Title, string Text);

/// <summary>
/// The exact text of a version: what data says (parties, term, aims, area, delegations with their oversight) in words, then its
/// sections. Page, PDF, comparison and digest all come from here, so what is signed is what was read.
/// </summary>
public static class AgreementDocument
{
    /// <summary>The form of the canonical text: a later form gets another name, and old digests stay checkable.</summary>
    private const string Form = "ITT partnership agreement, form 1";

    public static IReadOnlyList<AgreementPart> Parts(Agreement agreement, AgreementVersion version) =>
    [
        new("parties", "Parties", Parties(agreement, version)),
        new("term", "Term", Term(version)),
        new("aims", "Aims and ambitions", version.Aims),
        new("area", "Area", version.Area),
        new("delegations", "Responsibilities delegated", Delegated(agreement, version)),
        .. version.Sections.OrderBy(section => section.Position).Select(section => new AgreementPart(section.Code, section.Title, section.Text)),
    ];

    /// <summary>SHA-256, in hexadecimal, of the ids of the parties and every word of the parts.</summary>
    public static string Digest(Agreement agreement, AgreementVersion version)
    {
        var text = new StringBuilder(Form).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"agreement {agreement.Id.Value} version {version.Number}\nprovider {agreement.Provider.Value}\npartner {agreement.Partner.Value}\n");
        foreach (var part in Parts(agreement, version))
        {
            text.Append(CultureInfo.InvariantCulture, $"# {part.Code}\n{part.Title}\n{part.Text.ReplaceLineEndings("\n")}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    public static string Years(AgreementVersion version) =>
        version.FirstYear == version.LastYear ? version.FirstYear.ToString() : $"{version.FirstYear.StartYear} to {version.LastYear.StartYear + 1}";

    public static string Frequency(int months) => months switch
    {
        1 => "every month",
        12 => "every year",
        _ => $"every {months} months",
    };

    /// <summary>A digest in groups of eight, to be read aloud or compared by eye.</summary>
    public static string Grouped(string digest) => string.Join(' ', digest.Chunk(8).Select(part => new string(part)));

    private static string Parties(Agreement agreement, AgreementVersion version)
    {
        var role = agreement.Kind == AgreementKind.LeadPartner ? version.Hosts ? "lead partner and placement school" : "lead partner" : "placement school";
        return $"{version.ProviderName}, the accredited provider.\n\n{version.PartnerName}, the {role}."
            + (version.PreparesSchoolAgreements ? $"\n\n{version.PartnerName} may prepare and send agreements with placement schools for {version.ProviderName}, which remains the party to them." : "")
            + (version.Reason is { } reason ? $"\n\nThis version replaces an earlier one: {reason}" : "");
    }

    private static string Term(AgreementVersion version)
    {
        var term = version.Until is { } until ? $"From {Day(version.From)} to {Day(until)}." : $"From {Day(version.From)}, without an end date.";
        var effective = version.EffectiveFrom > version.From ? $"\n\nThis version takes effect on {Day(version.EffectiveFrom)}." : "";
        var review = version.ReviewOn is { } day ? $"\n\nBoth review it by {Day(day)}." : "";
        return $"{term} Academic {(version.FirstYear == version.LastYear ? "year" : "years")} {Years(version)}.{effective}{review}";
    }

    private static string Delegated(Agreement agreement, AgreementVersion version) => version.Delegations.Count == 0
        ? agreement.Kind == AgreementKind.LeadPartner ? "Nothing is delegated by this version." : "Nothing is delegated to a placement school."
        : string.Join("\n\n", InOrder(version.Delegations).Select(delegation => Words(version, delegation)))
            + $"\n\n{version.ProviderName} is accountable for everything that is delegated.";

    public static IEnumerable<Delegation> InOrder(IEnumerable<Delegation> delegations) =>
        delegations.OrderBy(d => d.Responsibility).ThenBy(d => d.From).ThenBy(d => d.Courses, StringComparer.Ordinal).ThenBy(d => d.Phases, StringComparer.Ordinal)
            .ThenBy(d => d.Areas, StringComparer.Ordinal).ThenBy(d => d.Id.Value);

    private static string Words(AgreementVersion version, Delegation delegation)
    {
        var days = delegation.Until is { } until ? $"from {Day(delegation.From)} to {Day(until)}" : $"from {Day(delegation.From)}";
        var scope = delegation.Scope is { IsEverything: false } part ? $" Scope: {part.Words}." : "";
        var oversight = delegation.Oversight.OrderBy(o => o.Method)
            .Select(o => $"\n- {o.Method.Words}, {Frequency(o.EveryMonths)}. Owned by: {o.Owner}. Evidence: {o.Evidence}");
        return $"{delegation.Responsibility.Words}: done by {version.PartnerName} {days}.{scope}{string.Concat(oversight)}";
    }
}
