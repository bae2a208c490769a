using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Demonstration.Years;

/// <summary>A course of the demonstration: what it trains for, whose pattern it follows, and its share of a year's trainees.</summary>
/// <param name="Pattern">The name of a pattern of <see cref="DrawPatterns"/>.</param>
/// <param name="Stages">Neighbouring pairs of key stages; a trainee chooses the first of one.</param>
/// <param name="PerThousand">Trainees of a thousand.</param>
internal sealed record CourseDrawing(
    string Code, string Title, TrainingPhase Phase, TrainingRoute Route, string Subjects, int LowAge, int HighAge, StudyMode Mode, string Pattern,
    IReadOnlyList<(KeyStages Chosen, KeyStages Next)> Stages, int PerThousand, string? SenSpecialism = null)
{
    private static readonly IReadOnlyList<(KeyStages, KeyStages)> Primary = [(KeyStages.KeyStage2, KeyStages.KeyStage1), (KeyStages.KeyStage1, KeyStages.KeyStage2), (KeyStages.KeyStage1, KeyStages.EarlyYears)];

    private static readonly IReadOnlyList<(KeyStages, KeyStages)> Secondary = [(KeyStages.KeyStage3, KeyStages.KeyStage4), (KeyStages.KeyStage4, KeyStages.KeyStage3)];

    public static readonly IReadOnlyList<CourseDrawing> All =
    [
        // Whoever is employed has their place before anybody else is placed.
        new("P120", "Primary (salaried) with QTS", TrainingPhase.Primary, TrainingRoute.SchoolDirectSalaried, "Primary", 5, 11, StudyMode.FullTime, "Employed, all year", Primary, 45),
        new("P104", "Primary (5 to 11) with QTS", TrainingPhase.Primary, TrainingRoute.ProviderLedPostgraduate, "Primary", 5, 11, StudyMode.FullTime, "Primary, full time", Primary, 360),
        new("P110", "Primary with special educational needs with QTS", TrainingPhase.Primary, TrainingRoute.ProviderLedPostgraduate, "Primary", 5, 11, StudyMode.FullTime,
            "Primary, full time", Primary, 60, "Teaching pupils with SEND in mainstream and special schools"),
        new("P130", "Primary (part time) with QTS", TrainingPhase.Primary, TrainingRoute.ProviderLedPostgraduate, "Primary", 5, 11, StudyMode.PartTime, "Part time", Primary, 55),
        Subject("S210", "mathematics", "Mathematics", 80), Subject("S220", "English", "English", 75), Subject("S230", "biology", "Biology", 50),
        Subject("S231", "chemistry", "Chemistry", 40), Subject("S232", "physics", "Physics; Mathematics", 30), Subject("S240", "history", "History", 45),
        Subject("S241", "geography", "Geography", 40), Subject("S250", "French", "French; Spanish", 35), Subject("S260", "computing", "Computing", 25),
        Subject("S270", "physical education", "Physical education", 60),
    ];

    private static CourseDrawing Subject(string code, string words, string subjects, int perThousand) => new(
        code, $"Secondary {words} with QTS", TrainingPhase.Secondary, TrainingRoute.ProviderLedPostgraduate, subjects, 11, 16, StudyMode.FullTime, "Secondary, full time", Secondary, perThousand);
}
