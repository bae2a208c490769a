namespace IttPartnerships.Organisations;

/// <summary>The register's columns that say what kind of place a school is; empty where it is silent.</summary>
/// <param name="TypeCode">Type of establishment, without leading zero.</param>
/// <param name="TypeGroup">Group of types, or the school census's "state-funded special school" where a file carries that.</param>
/// <param name="HasSenUnit">A SEN unit or resourced provision is named, or has places or pupils.</param>
public sealed record RegisterSays(string? TypeCode, string? TypeGroup, Phase Phase, bool HasSenUnit);

/// <param name="Id">Stable id of the rule.</param>
/// <param name="Statement">Why a school is of this setting, in one sentence.</param>
/// <param name="Source">Where the reading of the columns comes from.</param>
public sealed record SettingRule(string Id, string Statement, string Source, SettingType Setting, Func<RegisterSays, bool> Applies)
    : Kernel.IRule;

/// <summary>
/// How the setting type of a school follows from the register's columns (R19). The first rule that applies decides; where
/// none does the setting is <see cref="SettingType.Unknown"/>, never a guess.
/// </summary>
public static class SettingRules
{
    private const string Types = "GIAS glossary, types of establishment";

    private static readonly string[] SpecialTypes = ["7", "8", "10", "12", "32", "33", "36", "44"];

    private static readonly string[] AlternativeTypes = ["38", "42", "43"];

    private static readonly string[] FurtherTypes = ["18", "31", "39", "45", "46"];

    private static readonly string[] MainstreamTypes = ["1", "2", "3", "5", "6", "28", "34", "35", "40", "41"];

    public static readonly IReadOnlyList<SettingRule> All =
    [
        new("ST-01", "Its type is pupil referral unit", Types, SettingType.PupilReferralUnit, s => s.TypeCode is "14"),
        new("ST-02", "Its type is an alternative provision academy or free school", Types,
            SettingType.AlternativeProvision, s => AlternativeTypes.Contains(s.TypeCode)),
        new("ST-03", "Its type is a special school, special academy, special free school or special post-16 institution", Types,
            SettingType.Special, s => SpecialTypes.Contains(s.TypeCode)),
        new("ST-04", "Its type is local authority nursery school", Types, SettingType.EarlyYears, s => s.TypeCode is "15"),
        new("ST-05", "Its type is a college or a 16 to 19 academy or free school", Types,
            SettingType.FurtherEducation, s => FurtherTypes.Contains(s.TypeCode)),
        new("ST-06", "Its type is independent school", Types, SettingType.Independent, s => s.TypeCode is "11"),
        new("ST-07", "It is a mainstream school that has a SEN unit or resourced provision", "GIAS glossary, SEN unit and resourced provision",
            SettingType.MainstreamWithSenUnit, s => MainstreamTypes.Contains(s.TypeCode) && s.HasSenUnit),
        new("ST-08", "Its type is a maintained school, academy, free school, technical college or studio school for all", Types,
            SettingType.Mainstream, s => MainstreamTypes.Contains(s.TypeCode)),
        new("ST-09", "No type is given, and its group is special schools", "School census, school types",
            SettingType.Special, s => Silent(s) && Group(s, "special")),
        new("ST-10", "No type is given, and its group is alternative provision", "School census, school types",
            SettingType.AlternativeProvision, s => Silent(s) && (Group(s, "AP school") || Group(s, "alternative provision"))),
        new("ST-11", "No type is given, and its group is state-funded nursery", "School census, school types",
            SettingType.EarlyYears, s => Silent(s) && Group(s, "state-funded nursery")),
        new("ST-12", "No type is given, and its group is independent schools", "School census, school types",
            SettingType.Independent, s => Silent(s) && Group(s, "independent")),
        new("ST-13", "No type is given, its group is a state-funded primary or secondary, and it has a SEN unit or resourced provision",
            "School census, school types", SettingType.MainstreamWithSenUnit, s => Silent(s) && StateFunded(s) && s.HasSenUnit),
        new("ST-14", "No type is given, and its group is a state-funded primary or secondary", "School census, school types",
            SettingType.Mainstream, s => Silent(s) && StateFunded(s)),
    ];

    public static SettingRule? Deciding(RegisterSays says) => All.FirstOrDefault(rule => rule.Applies(says));

    public static SettingType Of(RegisterSays says) => Deciding(says)?.Setting ?? SettingType.Unknown;

    private static bool Silent(RegisterSays says) => string.IsNullOrEmpty(says.TypeCode);

    private static bool StateFunded(RegisterSays says) => Group(says, "state-funded primary") || Group(says, "state-funded secondary");

    private static bool Group(RegisterSays says, string words) => says.TypeGroup?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;
}
