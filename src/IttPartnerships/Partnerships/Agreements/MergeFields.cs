using System.Text.RegularExpressions;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>What a template leaves open and a draft fills in: <c>{{partner}}</c>.</summary>
public static partial class MergeFields
{
    /// <summary>The fields there are, with what each becomes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["provider"] = "The accredited provider’s name",
        ["partner"] = "The partner’s name",
        ["first day"] = "The first day of the term",
        ["last day"] = "The last day of the term, or “no end date”",
        ["academic years"] = "The academic years it covers",
    };

    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Field().Matches(text).Select(match => match.Groups["name"].Value.Trim()).Where(name => !Meanings.ContainsKey(name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The text with every field filled in from the version's own terms.</summary>
    public static string Fill(string text, AgreementVersion version) => Field().Replace(text, match => match.Groups["name"].Value.Trim() switch
    {
        "provider" => version.ProviderName,
        "partner" => version.PartnerName,
        "first day" => AgreementDocument.Day(version.From),
        "last day" => version.Until is { } until ? AgreementDocument.Day(until) : "no end date",
        "academic years" => AgreementDocument.Years(version),
        _ => match.Value,
    });

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
