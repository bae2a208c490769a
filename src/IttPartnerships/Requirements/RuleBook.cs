namespace IttPartnerships.Requirements;

/// <summary>
/// Which rules an organisation goes by, and what each does there. Official musts and what our own source texts state block; other musts
/// warn until a person has read the source and confirmed them; what is only remembered is off until then.
/// </summary>
public sealed class RuleBook
{
    /// <summary>Nobody confirmed anything.</summary>
    public static readonly RuleBook Unconfirmed = new([]);

    private readonly HashSet<string> confirmed;

    public RuleBook(IEnumerable<string> confirmed)
    {
        this.confirmed = [.. confirmed];
        InForce = [.. AllRequirements.InOrder.Select(rule => (rule, EffectOf(rule))).Where(each => each.Item2 != RuleEffect.Off)];
    }

    public IReadOnlyList<(RequirementRule Rule, RuleEffect Effect)> InForce { get; }

    public bool IsConfirmed(RequirementRule rule) => confirmed.Contains(rule.Id);

    public RuleEffect EffectOf(RequirementRule rule) => (rule.Severity, rule.Confidence, IsConfirmed(rule)) switch
    {
        (_, RequirementConfidence.Memory, false) => RuleEffect.Off,
        (RequirementSeverity.Info, _, _) => RuleEffect.Informs,
        (RequirementSeverity.Must, RequirementConfidence.Official or RequirementConfidence.Own, _) => RuleEffect.Blocks,
        (RequirementSeverity.Must, _, true) => RuleEffect.Blocks,
        _ => RuleEffect.Warns,
    };

    /// <summary>Whether a person's confirmation changes what the rule does.</summary>
    public static bool CanBeConfirmed(RequirementRule rule) =>
        rule.Confidence == RequirementConfidence.Memory
        || (rule.Severity == RequirementSeverity.Must && rule.Confidence is RequirementConfidence.Restated or RequirementConfidence.WorkedOut);
}
