using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>What makes the oversight of a delegation sufficient. The first list with a broken rule names the status.</summary>
public static class OversightRules
{
    /// <summary>How many days before it is due something is due soon.</summary>
    public const int SoonDays = 30;

    private const string Source = "R20, AG-07";

    public static readonly IReadOnlyList<Rule<OversightFacts>> Missing =
    [
        new("OV-01", "Every delegation in force has an arrangement that says how it is overseen", Source, facts => facts.Agreed.Count > 0),
        new("OV-02", "A named person at the accredited provider owns the oversight of every delegation in force", Source, facts => facts.Owned),
    ];

    public static readonly IReadOnlyList<Rule<OversightFacts>> Overdue =
    [
        new("OV-03", "No oversight activity is past the day it was due", Source, facts => facts.Due.All(due => due.On >= facts.On)),
        new("OV-04", "No action from oversight is past the day it was due", Source, facts => facts.Actions.All(action => action.DueOn >= facts.On)),
    ];

    public static readonly IReadOnlyList<Rule<OversightFacts>> DueSoon =
    [
        new("OV-05", "No oversight activity is due within 30 days", Source, facts => facts.Due.All(due => due.On > facts.On.AddDays(SoonDays))),
        new("OV-06", "No action from oversight is due within 30 days", Source, facts => facts.Actions.All(action => action.DueOn > facts.On.AddDays(SoonDays))),
    ];
}
