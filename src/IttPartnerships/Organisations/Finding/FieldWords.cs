namespace IttPartnerships.Organisations.Finding;

/// <summary>What a search asks of a kind of organisation, in the words of the field.</summary>
/// <param name="Phrase">As people type it, in the singular; a plural is understood.</param>
/// <param name="Meaning">What it finds, said above the results.</param>
/// <param name="Source">Where the word comes from.</param>
/// <param name="Finds">Whether an organisation is one on a day.</param>
public sealed record FieldWord(string Phrase, string Meaning, string Source, Func<RegisterRow, DateOnly, bool> Finds)
{
    public string[] Words { get; } = SearchWords.InOrder(Phrase);
}

/// <summary>
/// The field's many words for the same things (R7, R10, R16, R19). A phrase finds what it means, and every organisation that has
/// the very words in its name.
/// </summary>
public static class FieldWords
{
    private const string LeadPartners = "lead partners";
    private const string AccreditedProviders = "accredited providers";
    private const string PlacementSchools = "schools that may host placements";

    /// <summary>Longer phrases stand before the shorter ones they begin with.</summary>
    public static readonly IReadOnlyList<FieldWord> All =
    [
        .. Each(LeadPartners, "R10", (row, day) => row.HasRole(TrainingRole.LeadPartner, day),
            "lead partner", "lead delivery partner", "delivery partner", "training partner", "strategic partner", "teaching school hub partner", "lead school"),
        .. Each(AccreditedProviders, "R7", (row, day) => row.HasRole(TrainingRole.AccreditedProvider, day),
            "accredited provider", "accredited entity", "legal entity"),
        .. Each(PlacementSchools, "R16", (row, day) => row.HasRole(TrainingRole.PlacementSchool, day) || (row.Kind == OrganisationKind.School && !row.IsClosed),
            "placement school", "school partner", "placement partner", "partner school"),
        .. Each("teaching school hubs", "R12", (row, _) => row.Kind == OrganisationKind.TeachingSchoolHub, "teaching school hub"),
        .. Each("higher education institutions", "R12", (row, _) => row.Kind == OrganisationKind.HigherEducationInstitution, "higher education institution", "hei"),
        .. Each("special schools", "R19", (row, _) => row.Setting == SettingType.Special, "special school"),
        .. Each("alternative provision", "R19", (row, _) => row.Setting is SettingType.AlternativeProvision or SettingType.PupilReferralUnit, "alternative provision"),
        .. Each("pupil referral units", "R19", (row, _) => row.Setting == SettingType.PupilReferralUnit, "pupil referral unit", "pru"),
        .. Each("mainstream schools with a SEN unit or resourced provision", "R19", (row, _) => row.Setting == SettingType.MainstreamWithSenUnit,
            "sen unit", "sen resource unit", "resourced provision", "resource base"),
    ];

    /// <summary>The longest phrase of the field among typed words, and the words left without it.</summary>
    public static (FieldWord? Word, IReadOnlyList<string> Left) In(IReadOnlyList<string> typed)
    {
        var (best, at) = (default(FieldWord), -1);
        foreach (var word in All)
        {
            var found = Position(typed, word.Words);
            if (found >= 0 && word.Words.Length > (best?.Words.Length ?? 0))
            {
                (best, at) = (word, found);
            }
        }

        return best is null ? (null, typed) : (best, [.. typed.Where((_, i) => i < at || i >= at + best.Words.Length)]);
    }

    private static int Position(IReadOnlyList<string> typed, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= typed.Count; i++)
        {
            if (phrase.Index().All(word => Same(typed[i + word.Index], word.Item, last: word.Index == phrase.Length - 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Same(string typed, string word, bool last) => typed == word || (last && typed == Plural(word));

    private static string Plural(string word) => word.EndsWith("ty", StringComparison.Ordinal) ? word[..^1] + "ies" : word + "s";

    private static IEnumerable<FieldWord> Each(string meaning, string source, Func<RegisterRow, DateOnly, bool> finds, params IEnumerable<string> phrases) =>
        phrases.Select(phrase => new FieldWord(phrase, meaning, source, finds));
}
