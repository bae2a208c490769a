using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Trainees;

/// <summary>What people read for the values of a trainee.</summary>
public static class TraineeWords
{
    extension(TraineeStatus status)
    {
        public string Words => status switch
        {
            TraineeStatus.Expected => "Expected",
            TraineeStatus.InTraining => "In training",
            TraineeStatus.Deferred => "Deferred",
            TraineeStatus.Withdrawn => "Withdrawn",
            TraineeStatus.Recommended => "Recommended for the award",
            TraineeStatus.Awarded => "Awarded",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Maybe a status was added without its words."),
        };

        /// <summary>Is or will be trained: placements are wanted.</summary>
        public bool Trains => status is TraineeStatus.Expected or TraineeStatus.InTraining or TraineeStatus.Deferred;
    }

    /// <summary>The one that goes with a chosen key stage (W1, TR-15): both are taught before the end.</summary>
    public static KeyStages Consecutive(this KeyStages chosen) => chosen switch
    {
        KeyStages.EarlyYears => KeyStages.KeyStage1,
        KeyStages.KeyStage1 => KeyStages.KeyStage2,
        KeyStages.KeyStage2 => KeyStages.KeyStage1,
        KeyStages.KeyStage3 => KeyStages.KeyStage4,
        KeyStages.KeyStage4 => KeyStages.KeyStage3,
        KeyStages.KeyStage5 => KeyStages.KeyStage4,
        _ => KeyStages.None,
    };

    /// <summary>"Key stage 3, so key stage 4 too".</summary>
    public static string WithConsecutive(this KeyStages chosen) => chosen.Consecutive() is KeyStages.None
        ? "Not chosen yet"
        : $"{OrganisationWords.Capital(chosen.Words())}, so {chosen.Consecutive().Words()} too";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);
}

public static class ExclusionWords
{
    extension(ExclusionReason reason)
    {
        public string Words => reason switch
        {
            ExclusionReason.AttendedAsPupil => "Went to school there",
            ExclusionReason.RelativeThere => "Has a relative there",
            ExclusionReason.WorkedThere => "Has worked there",
            ExclusionReason.Other => "Another reason",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Maybe a reason was added without its words."),
        };
    }
}
