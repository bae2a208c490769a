namespace IttPartnerships.Requirements;

/// <summary>Where a trainee stands with one requirement, the best first.</summary>
public enum Standing
{
    /// <summary>What really happened is enough.</summary>
    Met,

    /// <summary>It will be enough if the rest goes as planned.</summary>
    OnCourse,

    /// <summary>A fact is missing, so nobody can say.</summary>
    NotJudged,

    /// <summary>Not enough as planned, and there is time to mend it.</summary>
    AtRisk,

    /// <summary>Not enough, and too late to mend.</summary>
    NotMet,
}

/// <summary>What a rule does in an organisation.</summary>
public enum RuleEffect
{
    Off,
    Informs,
    Warns,
    Blocks,
}

/// <summary>What one requirement says of one trainee.</summary>
/// <param name="LastDay">The last day it can still be mended, where it needs mending and can be.</param>
/// <param name="Adjusted">The adjustment that was allowed for, where there is one.</param>
public readonly record struct Finding(
    RequirementRule Rule, RuleEffect Effect, Standing Standing, Reading Plan, Reading Actual, Reading Expected, DateOnly? LastDay, AdjustmentFacts? Adjusted)
{
    public bool NeedsSomebody => Effect is RuleEffect.Blocks or RuleEffect.Warns && Standing is Standing.AtRisk or Standing.NotMet;

    public string? Because => Standing == Standing.NotJudged ? Expected.Because : null;
}

/// <summary>All findings about one trainee.</summary>
public sealed record JudgedTrainee(TraineeFacts Facts, IReadOnlyList<Finding> Findings)
{
    /// <summary>The worst of what blocks; warnings are counted apart.</summary>
    public Standing Overall { get; } = Findings.Where(finding => finding.Effect == RuleEffect.Blocks).Select(finding => finding.Standing).DefaultIfEmpty(Standing.Met).Max();

    /// <summary>How many rules that warn need mending.</summary>
    public int Warnings { get; } = Findings.Count(finding => finding is { Effect: RuleEffect.Warns, NeedsSomebody: true });

    /// <summary>A rule that blocks needs mending.</summary>
    public bool IsBlocked => Findings.Any(finding => finding is { Effect: RuleEffect.Blocks, Standing: Standing.AtRisk or Standing.NotMet });

    public string MendOf(Finding finding) => finding.Rule.Mend(Facts, finding.Expected);
}

public static class StandingWords
{
    extension(Standing standing)
    {
        public string Words => standing switch
        {
            Standing.Met => "Met",
            Standing.OnCourse => "On course",
            Standing.NotJudged => "Not judged",
            Standing.AtRisk => "At risk",
            Standing.NotMet => "Cannot be met",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Maybe a standing was added without its words."),
        };
    }
}

public static class RuleEffectWords
{
    extension(RuleEffect effect)
    {
        public string Words => effect switch
        {
            RuleEffect.Off => "Off",
            RuleEffect.Informs => "Informs",
            RuleEffect.Warns => "Warns",
            RuleEffect.Blocks => "Blocks",
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Maybe an effect was added without its words."),
        };
    }
}
