namespace IttPartnerships.Programmes;

/// <summary>The phase a course trains teachers for.</summary>
public enum TrainingPhase
{
    EarlyYears,
    Primary,
    Secondary,
    FurtherEducation,
}

public static class TrainingPhaseWords
{
    extension(TrainingPhase phase)
    {
        /// <summary>Inside a sentence: "early years".</summary>
        public string Words => phase switch
        {
            TrainingPhase.EarlyYears => "early years",
            TrainingPhase.Primary => "primary",
            TrainingPhase.Secondary => "secondary",
            TrainingPhase.FurtherEducation => "further education",
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Maybe a phase was added without its words."),
        };
    }
}
