namespace IttPartnerships.Organisations;

/// <summary>The words people read for the register's values: one place, so that pages, command line and exports say the same.</summary>
public static class OrganisationWords
{
    private static readonly (KeyStages Stage, string Words)[] Stages =
    [
        (KeyStages.EarlyYears, "early years"),
        (KeyStages.KeyStage1, "key stage 1"),
        (KeyStages.KeyStage2, "key stage 2"),
        (KeyStages.KeyStage3, "key stage 3"),
        (KeyStages.KeyStage4, "key stage 4"),
        (KeyStages.KeyStage5, "key stage 5"),
    ];

    public static string Words(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.School => "School",
        OrganisationKind.HigherEducationInstitution => "Higher education institution",
        OrganisationKind.Trust => "Trust",
        OrganisationKind.TeachingSchoolHub => "Teaching school hub",
        _ => "Other organisation",
    };

    public static string Words(this OrganisationStatus status) => status switch
    {
        OrganisationStatus.Open => "Open",
        OrganisationStatus.ProposedToClose => "Open, but proposed to close",
        OrganisationStatus.ProposedToOpen => "Proposed to open",
        OrganisationStatus.Closed => "Closed",
        _ => "Not known",
    };

    public static string Words(this Phase phase) => phase switch
    {
        Phase.NotApplicable => "Not applicable",
        Phase.Nursery => "Nursery",
        Phase.Primary => "Primary",
        Phase.MiddleDeemedPrimary => "Middle deemed primary",
        Phase.MiddleDeemedSecondary => "Middle deemed secondary",
        Phase.Secondary => "Secondary",
        Phase.AllThrough => "All-through",
        Phase.SixteenPlus => "16 plus",
        _ => "Not known",
    };

    public static string Words(this SettingType setting) => setting switch
    {
        SettingType.Mainstream => "Mainstream",
        SettingType.MainstreamWithSenUnit => "Mainstream with SEN unit or resourced provision",
        SettingType.Special => "Special",
        SettingType.AlternativeProvision => "Alternative provision",
        SettingType.PupilReferralUnit => "Pupil referral unit",
        SettingType.EarlyYears => "Early years",
        SettingType.FurtherEducation => "Further education",
        SettingType.Independent => "Independent",
        _ => "Not known",
    };

    public static string Words(this TrainingRole role) => role switch
    {
        TrainingRole.AccreditedProvider => "Accredited provider",
        TrainingRole.LeadPartner => "Lead partner",
        _ => "Placement school",
    };

    public static string Words(this IdentifierScheme scheme) => scheme switch
    {
        IdentifierScheme.Urn => "URN (unique reference number)",
        IdentifierScheme.Ukprn => "UKPRN (UK provider reference number)",
        IdentifierScheme.ProviderCode => "Provider code",
        IdentifierScheme.GroupNumber => "Group number",
        IdentifierScheme.CompaniesHouseNumber => "Companies House number",
        _ => "Teaching school hub number",
    };

    /// <summary>"key stages 3 and 4", "early years and key stages 1 and 2", empty for none.</summary>
    public static string Words(this KeyStages stages)
    {
        var each = Stages.Where(stage => stages.HasFlag(stage.Stage)).ToList();
        var numbers = each.Where(stage => stage.Stage != KeyStages.EarlyYears).Select(stage => stage.Words[^1..]).ToList();
        var keyStages = numbers.Count switch
        {
            0 => null,
            1 => $"key stage {numbers[0]}",
            _ => $"key stages {string.Join(", ", numbers[..^1])} and {numbers[^1]}",
        };
        return string.Join(" and ", each.Select(stage => stage.Words).Where(_ => stages.HasFlag(KeyStages.EarlyYears)).Take(1).Append(keyStages).OfType<string>());
    }

    /// <summary>Every single key stage with its words, in order.</summary>
    public static IReadOnlyList<(KeyStages Stage, string Words)> KeyStagesInOrder => Stages;

    /// <summary>The first letter as a capital, for the beginning of a line.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
