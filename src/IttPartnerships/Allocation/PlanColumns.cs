namespace IttPartnerships.Allocation;

/// <summary>A column of a planning file, as people are told about it.</summary>
/// <param name="Required">Without it the file is refused.</param>
/// <param name="Meaning">What it says, and what an empty cell means.</param>
/// <param name="Example">A cell that is accepted.</param>
public sealed record PlanColumn(string Name, bool Required, string Meaning, string Example);

/// <summary>The columns of the three files and of the one of windows: the help on pages and the empty files to fill in come from here.</summary>
public static class PlanColumns
{
    public static readonly IReadOnlyList<PlanColumn> Trainees =
    [
        new("trainee", true, "Any name or number you know them by. Each may stand once", "Amira Example"),
        new("easting", true, "Home, in metres on the British National Grid. Empty where you give a postcode", "446210"),
        new("northing", true, "Home, in metres on the British National Grid. Empty where you give a postcode", "310450"),
        new("postcode", false, "Instead of easting and northing. We take the middle of the schools with nearly the same postcode", ""),
        new("subject", true, "The same words as in your offers", "Mathematics"),
        new("key_stages", false, "The placements together cover all of these. Put spaces between several: EYFS, KS1 to KS5", "KS3 KS4"),
        new("pattern", true, "A letter and a window for each placement. The same letter is the same school, different letters are different schools", "A:autumn B:spring"),
        new("travel", false, "car, public, cycle or walk. Empty means car", "car"),
        new("max_minutes", false, "The longest journey one way. Empty means 75", "60"),
        new("excluded_schools", false, "Schools they must not go to, written as in the file of schools. Put spaces between several", ""),
        new("needs_setting", false, "The setting that at least one placement must be in, for example special. Put spaces between several: one of them is enough", ""),
        new("with", false, "Another trainee to be placed with, where that is possible", ""),
        new("pinned", false, "A decision to keep: the letter, an equals sign and the offer", ""),
        new("prefers", false, "Schools they would like, written as in the file of schools. Put spaces between several", ""),
        new("allowed_schools", false, "Schools somebody allowed although the journey is longer than max_minutes. Put spaces between several", ""),
        new("earlier_minutes", false, "The longest journey to an earlier placement. Who travelled far before has a shorter way now", "55"),
        new("route", false, "How they train, for offers that are for some routes only: written as in the file of offers. Empty means only offers for every route", "Apprenticeship"),
        new("provider", false, "Whose trainee this is, for offers made to some providers only: written as in the file of offers. Empty means only offers made to everybody", ""),
    ];

    public static readonly IReadOnlyList<PlanColumn> Schools =
    [
        new("school", true, "Name or number. Each may stand once", "Ash Grove School"),
        new("easting", true, "In metres on the British National Grid", "444100"),
        new("northing", true, "In metres on the British National Grid", "308900"),
        new("setting", false, "mainstream, special, ap, pru, unit, early-years, fe or independent. Empty means mainstream", "mainstream"),
        new("contrast", false, "Your own labels. Two placements that share fewer labels contrast more. Put spaces between several", "large town"),
        new("places", false, "Trainees at one time over all its offers. Empty means no limit", "6"),
        new("best_windows", false, "Windows that suit the school best, for example while exams need support. Put spaces between several", "spring"),
    ];

    public static readonly IReadOnlyList<PlanColumn> Offers =
    [
        new("offer", true, "Any name or number. Each may stand once", "maths-1"),
        new("school", true, "Written as in the file of schools", "Ash Grove School"),
        new("subject", true, "The same words as in your file of trainees, or any: for every subject, where a key stage fits", "Mathematics"),
        new("key_stages", false, "Key stages that can be taught there. Put spaces between several", "KS3 KS4"),
        new("windows", false, "Windows it is open in, the same words as in patterns. Empty means any", "autumn spring"),
        new("places", false, "Trainees at one time, in each window. Empty means 1", "2"),
        new("cost", false, "What hosting one trainee there costs you for one window, in pounds. Plans add it up and never place anybody by it. Empty means not known", "250"),
        new("routes", false, "Routes it is for, the same words as in your file of trainees. Put semicolons between several. Empty means every route", "Apprenticeship; Salaried"),
        new("made_to", false, "Providers it is made to, the same words as in your file of trainees. Put semicolons between several. Empty means everybody", ""),
    ];

    public static readonly IReadOnlyList<PlanColumn> Windows =
    [
        new("window", true, "The same word as in patterns. Each may stand once, and every window of a pattern has to", "autumn"),
        new("first_day", true, "The first day in school", "7/9/2026"),
        new("last_day", true, "The last day in school. Windows that have a day in common share the places of schools", "18/12/2026"),
        new("called", false, "What people read instead of the word, where that has to be one word. Each needs a name of its own", "autumn term"),
    ];

    /// <summary>The columns of <c>trainees</c>, <c>schools</c>, <c>offers</c> or <c>windows</c>; null for any other word.</summary>
    public static IReadOnlyList<PlanColumn>? Of(string file) => file switch
    {
        "trainees" => Trainees,
        "schools" => Schools,
        "offers" => Offers,
        "windows" => Windows,
        _ => null,
    };
}
