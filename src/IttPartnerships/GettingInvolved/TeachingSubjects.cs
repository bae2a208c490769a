using IttPartnerships.Kernel;

namespace IttPartnerships.GettingInvolved;

/// <summary>
/// What resources and expertise are about. People may write any subject; those of initial teacher training are suggested, so that
/// "maths", "Mathematics" and "mathematics" are one.
/// </summary>
public static class TeachingSubjects
{
    public const int Most = 12;
    public const int Longest = 60;
    public const int LongestFolded = 250;

    public static readonly IReadOnlyList<string> Suggested =
    [
        "Art and design", "Biology", "Business", "Chemistry", "Citizenship", "Classics", "Computing", "Dance", "Design and technology", "Drama",
        "Early reading and phonics", "Economics", "English", "English as an additional language", "Geography", "History", "Latin", "Mathematics",
        "Media studies", "Mentoring", "Modern languages", "Music", "Philosophy", "Physical education", "Physics", "Psychology", "Religious education",
        "Science", "Social sciences", "Special educational needs and disabilities", "Behaviour management", "Assessment", "Safeguarding", "Wellbeing and workload",
    ];

    private static readonly Dictionary<string, string> Spellings = Suggested.ToDictionary(FoldedText.Fold, subject => subject, StringComparer.Ordinal)
        .Concat(AlsoSaid()).ToDictionary(StringComparer.Ordinal);

    /// <summary>Subjects as they were written in one box: parted by commas, semicolons or lines; each once, in a known spelling.</summary>
    public static IReadOnlyList<string> Read(string? text) => Clean((text ?? "").Split([',', ';', '\n', '\r']));

    public static IReadOnlyList<string> Clean(IEnumerable<string> written) =>
        [.. written.Select(Spelled).Where(subject => Folded(subject).Length > 0).DistinctBy(Folded, StringComparer.Ordinal)];

    /// <summary>As it is compared and looked up.</summary>
    public static string Folded(string subject) => FoldedText.Fold(subject) is var folded && folded.Length <= LongestFolded ? folded : folded[..LongestFolded];

    private static string Spelled(string written)
    {
        var tidy = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Spellings.GetValueOrDefault(FoldedText.Fold(tidy), tidy);
    }

    private static IEnumerable<KeyValuePair<string, string>> AlsoSaid() =>
    [
        new("maths", "Mathematics"), new("pe", "Physical education"), new("re", "Religious education"), new("dt", "Design and technology"),
        new("d and t", "Design and technology"), new("eal", "English as an additional language"), new("send", "Special educational needs and disabilities"),
        new("sen", "Special educational needs and disabilities"), new("mfl", "Modern languages"), new("languages", "Modern languages"),
        new("art", "Art and design"), new("phonics", "Early reading and phonics"), new("behaviour", "Behaviour management"),
    ];
}
