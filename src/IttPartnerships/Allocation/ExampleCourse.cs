namespace IttPartnerships.Allocation;

/// <summary>What a trainee of an example studies. The mix follows the size of real courses: near half primary, then the core subjects.</summary>
/// <param name="KeyStages">As the trainees file writes them.</param>
internal sealed record ExampleCourse(string Subject, string KeyStages, string Pattern)
{
    private static readonly (string Subject, int Weight)[] Secondary =
    [
        ("Mathematics", 20), ("English", 18), ("Biology", 10), ("Physical Education", 9), ("Chemistry", 7), ("History", 8), ("Geography", 6),
        ("Modern Languages", 8), ("Physics", 5), ("Computing", 4), ("Art and Design", 4), ("Music", 3),
    ];

    public static ExampleCourse Pick(Dice dice)
    {
        var pattern = dice.Pick(["A:autumn B:spring", "A:autumn B:spring", "A:autumn B:spring A:summer"]);
        if (dice.Chance(0.45))
        {
            return new ExampleCourse("Primary", dice.Pick(["KS1 KS2", "KS1 KS2", "EYFS KS1"]), pattern);
        }

        var at = dice.Below(Secondary.Sum(subject => subject.Weight));
        foreach (var (subject, weight) in Secondary)
        {
            at -= weight;
            if (at < 0)
            {
                return new ExampleCourse(subject, "KS3 KS4", pattern);
            }
        }

        throw new InvalidOperationException("The weights of the subjects were passed over. Maybe one is negative.");
    }

    public bool IsTaughtAt(ExamplePhase phase) =>
        phase == ExamplePhase.Special || (Subject == "Primary" ? phase == ExamplePhase.Primary : phase == ExamplePhase.Secondary);

    public string TaughtTogether(Dice dice) => Subject == "Primary"
        ? dice.Pick(["KS1 KS2", "KS1 KS2", "EYFS KS1", "EYFS KS1", "EYFS KS1 KS2", "KS2"])
        : dice.Pick(["KS3 KS4", "KS3 KS4", "KS3 KS4 KS5", "KS3", "KS4"]);
}
