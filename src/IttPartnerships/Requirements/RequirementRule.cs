using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Requirements;

/// <summary>What a breach means to whoever wrote the rule.</summary>
public enum RequirementSeverity
{
    /// <summary>A breach is a failure to comply, or stops a transaction of DfE's.</summary>
    Must,
    Should,
    Info,
}

/// <summary>How well the rule is known. Nothing that is only restated or remembered blocks until a person has read the source.</summary>
public enum RequirementConfidence
{
    /// <summary>Stated by the product's own source texts (W1 to W3).</summary>
    Own,

    /// <summary>Read in a page or in the code of DfE, Ofsted or GOV.UK.</summary>
    Official,

    /// <summary>Read where a provider, hub, trade body or newspaper restates DfE.</summary>
    Restated,

    /// <summary>Worked out from figures that were read.</summary>
    WorkedOut,

    /// <summary>From memory: nothing that was read says it.</summary>
    Memory,
}

public enum RequirementUnit
{
    /// <summary>It is so, or it is not: nothing is counted.</summary>
    None,
    Days,
    Weeks,
    Hours,
    Years,
    Percent,
    Schools,
    Placements,
    KeyStages,
    ItpWeeks,
    Differences,
}

/// <summary>
/// One requirement of training as a value: words, source, whom it is for, and a pure reading of a trainee's facts on the plan, on what
/// happened, or on both together. Lists of them serve pages, checks, documents and the command line.
/// </summary>
/// <param name="Id">Unique over the product: <c>RQ-</c> and the id in the reference of rules.</param>
/// <param name="Statement">What has to be so, in plain English.</param>
/// <param name="Source">Title of what says so.</param>
/// <param name="For">Whose training it is about.</param>
/// <param name="Read">What the facts say of it.</param>
/// <param name="Mend">The smallest thing that mends it where it does not hold.</param>
public sealed record RequirementRule(
    string Id, string Statement, string Source, RequirementSeverity Severity, RequirementConfidence Confidence, AppliesTo For, RequirementUnit Unit,
    Func<TraineeFacts, Evidence, Reading> Read, Func<TraineeFacts, Reading, string> Mend) : IRule
{
    /// <summary>How the product works it out, where the source leaves that open.</summary>
    public string? Note { get; init; }

    /// <summary>May be reduced for one trainee or course with a reason and an approver (TR-20).</summary>
    public bool Adjustable { get; init; }

    /// <summary>The last day on which it can still be mended; the last day of training where nothing else is said.</summary>
    public Func<TraineeFacts, Reading, DateOnly>? LastDay { get; init; }

    /// <summary>Its id in the reference of rules: "TR-06".</summary>
    public string Origin => Id[3..];
}

/// <summary>A rule of the reference that this product keeps in another way, or holds no facts about: listed with its source, never judged.</summary>
public sealed record NotedRule(string Id, string Statement, string Source, RequirementConfidence Confidence, string Because);

/// <summary>Whose training a requirement is about.</summary>
/// <param name="Routes">Empty for every route.</param>
/// <param name="FirstYear">Only trainees who begin in this year or later.</param>
/// <param name="From">In force from this day on: asked of whoever ends on it or later.</param>
/// <param name="WithoutRoute">Judged too where the course does not say its route yet.</param>
/// <param name="When">What else has to be so, with its words.</param>
public sealed record AppliesTo(
    IReadOnlyList<TrainingRoute> Routes, AcademicYear? FirstYear = null, DateOnly? From = null, bool WithoutRoute = false,
    (string Words, Func<TraineeFacts, bool> Test)? When = null)
{
    private readonly int routes = Routes.Aggregate(0, (all, route) => all | (1 << (int)route));

    /// <summary>Null where it depends on a route that nobody said.</summary>
    public bool? Covers(TraineeFacts facts)
    {
        if (facts.Start < FirstYear || facts.EndsOn < From || (When is { } when && !when.Test(facts)))
        {
            return false;
        }

        return facts.Route is { } route ? Routes.Count == 0 || (routes & (1 << (int)route)) != 0 : Routes.Count == 0 || WithoutRoute ? true : null;
    }
}
