using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>
/// What a kind of school is asked, in words that fit it: a nursery has no subjects, and a special school is seldom where somebody trains
/// all year. Source: dfe-design-history, what schools said of forms made for secondary schools.
/// </summary>
/// <param name="BySubject">Places are counted by subject; else by class or group.</param>
/// <param name="Label">What one line of places is of.</param>
/// <param name="FirstKind">What the first lines offer.</param>
/// <param name="Intro">Said above the lines; empty where nothing needs saying.</param>
public sealed record HostingQuestions(bool BySubject, string Label, string Hint, OfferKind FirstKind, string Intro)
{
    private static readonly HostingQuestions Secondary = new(true, "Subject", "For example, physics", OfferKind.Main, "");
    private static readonly HostingQuestions Primary = new(false, "Year group or class", "For example, Year 4, or Year 3 and 4 mixed", OfferKind.Main, "");
    private static readonly HostingQuestions Special = new(
        false, "Class or group", "For example, key stage 2 class for autistic pupils", OfferKind.OtherExperience,
        "Most trainees come to a special school for some days or weeks beside a main placement elsewhere. A longer stay can be offered below.");

    private static readonly HostingQuestions Alternative = new(
        false, "Group", "For example, key stage 4 groups, or small groups in all subjects", OfferKind.OtherExperience,
        "Numbers and groups change through the year. Say what is likely; “not sure yet” is an answer too.");

    private static readonly HostingQuestions EarlyYears = new(false, "Room or age", "For example, nursery class, 3 and 4 year olds", OfferKind.Main, "");
    private static readonly HostingQuestions Further = new(
        true, "Subject", "For example, A level physics or GCSE resit mathematics", OfferKind.OtherExperience,
        "Trainees for schools come to a college for experience of 16 to 19 teaching beside a main placement elsewhere.");

    public static HostingQuestions For(SettingType setting, Phase phase) => setting switch
    {
        SettingType.Special => Special,
        SettingType.AlternativeProvision or SettingType.PupilReferralUnit => Alternative,
        SettingType.EarlyYears => EarlyYears,
        SettingType.FurtherEducation => Further,
        _ => phase switch
        {
            Phase.Nursery => EarlyYears,
            Phase.Primary or Phase.MiddleDeemedPrimary => Primary,
            Phase.SixteenPlus => Further,
            _ => Secondary,
        },
    };

    /// <summary>A unit inside a mainstream school is a place to see of its own.</summary>
    public static bool HasUnit(SettingType setting) => setting == SettingType.MainstreamWithSenUnit;
}
