using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Somebody about to record what an activity found.</summary>
/// <param name="Held">The days the delegation is or was in force.</param>
/// <param name="Actions">How many actions come with it.</param>
public sealed record RecordFacts(DateOnly Today, Period Held, DateOnly? DoneOn, OversightOutcome? Outcome, string Summary, string Strengths, int Actions);

/// <summary>An action about to be raised.</summary>
public sealed record ActionFacts(DateOnly Today, string What, string Owner, DateOnly? DueOn);

/// <param name="BeforeCancelled">The activity of the same kind before this one was cancelled as well.</param>
public sealed record CancelFacts(string Reason, bool Extra, bool BeforeCancelled);

/// <param name="OnList">The person works at the accredited provider and may keep oversight.</param>
public sealed record OwnerFacts(bool OnList);

/// <param name="Held">The days the delegation is in force.</param>
public sealed record PlanFacts(DateOnly Today, Period Held, DateOnly? PlannedFor, bool OwnerOnList);

/// <param name="Taken">One of the kind is planned for that very day already.</param>
public sealed record AddFacts(DateOnly Today, Period Held, OversightMethod? Method, DateOnly? On, bool Taken);

public sealed record EvidenceFacts(string What, string? Link, bool HasFile);

/// <summary>What may be written about oversight.</summary>
public static class OversightActivityRules
{
    private const string Source = "R20";
    private const int Longest = OversightActivityMapping.LongestText;

    public static readonly IReadOnlyList<Rule<RecordFacts>> BeforeRecording =
    [
        new("OV-10", "Enter the day it took place, today or earlier", Source, facts => facts.DoneOn <= facts.Today, "DoneOn"),
        new("OV-11", "It must have taken place while the delegation was in force", Source, facts => facts.DoneOn is not { } day || facts.Held.Contains(day), "DoneOn"),
        new("OV-12", "Choose what the outcome was", Source, facts => facts.Outcome is not null, "Outcome"),
        new("OV-13", "Say in a few words what was seen, in 4,000 characters or fewer", Source, facts => facts.Summary.Length is > 0 and <= Longest, "Summary"),
        new("OV-14", "Strengths must be 4,000 characters or fewer", Source, facts => facts.Strengths.Length <= Longest, "Strengths"),
        new("OV-15", "Where expectations are not all met, say what must be done", Source,
            facts => facts.Outcome is null or OversightOutcome.MeetsExpectations || facts.Actions > 0, "ActionWhat"),
    ];

    public static readonly IReadOnlyList<Rule<ActionFacts>> BeforeRaising =
    [
        new("OV-16", "Say what was found and what must be done, in 2,000 characters or fewer", Source, facts => facts.What.Length is > 0 and <= 2000, "ActionWhat"),
        new("OV-17", "Say who does it, by job title, in 200 characters or fewer", Source, facts => facts.Owner.Length is > 0 and <= 200, "ActionOwner"),
        new("OV-18", "Enter the day it is due, today or later", Source, facts => facts.DueOn >= facts.Today, "ActionDueOn"),
    ];

    public static readonly IReadOnlyList<Rule<CancelFacts>> BeforeCancelling =
    [
        new("OV-19", "Say why it does not take place, in 1,000 characters or fewer", Source, facts => facts.Reason.Length is > 0 and <= 1000, "Reason"),
        new("OV-20", "The one before was cancelled too. Two in a row would leave the delegation without oversight: plan it for another day instead", Source,
            facts => facts.Extra || !facts.BeforeCancelled, "Reason"),
    ];

    public static readonly IReadOnlyList<Rule<OwnerFacts>> BeforeNaming =
    [
        new("OV-21", "Choose a person of your organisation who may keep oversight", Source, facts => facts.OnList, "Person"),
    ];

    public static readonly IReadOnlyList<Rule<PlanFacts>> BeforePlanning =
    [
        new("OV-22", "It must take place today or later. If it has taken place, record it instead", Source, facts => facts.PlannedFor is not { } day || day >= facts.Today, "PlannedFor"),
        new("OV-23", "It must take place while the delegation is in force", Source, facts => facts.PlannedFor is not { } day || facts.Held.Contains(day), "PlannedFor"),
        new("OV-24", "Choose a person of your organisation who may keep oversight", Source, facts => facts.OwnerOnList, "Owner"),
    ];

    public static readonly IReadOnlyList<Rule<AddFacts>> BeforeAdding =
    [
        new("OV-30", "Choose what takes place", Source, facts => facts.Method is not null, "Method"),
        new("OV-31", "Enter the day it is to take place, today or later", Source, facts => facts.On >= facts.Today, "On"),
        new("OV-32", "It must take place while the delegation is in force", Source, facts => facts.On is not { } day || facts.Held.Contains(day), "On"),
        new("OV-33", "One is planned for that very day already", Source, facts => !facts.Taken, "On"),
    ];

    public static readonly IReadOnlyList<Rule<EvidenceFacts>> BeforeEvidence =
    [
        new("OV-25", "Say what it shows, in 500 characters or fewer", Source, facts => facts.What.Length is > 0 and <= 500, "What"),
        new("OV-26", "Enter a link that begins with https://, in 2,000 characters or fewer", Source,
            facts => facts.Link is null || (facts.Link.Length <= 2000 && Uri.TryCreate(facts.Link, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps), "Link"),
        new("OV-27", "Give a link, a file, or both", Source, facts => facts.HasFile || facts.Link is not null, "Link"),
    ];

    public static readonly IReadOnlyList<Rule<int>> BeforeClosing =
    [
        new("OV-28", "An action cannot be closed without evidence. Add what shows that it was carried out first", Source, evidence => evidence > 0),
    ];

    public static readonly IReadOnlyList<Rule<string>> BeforeAnswering =
    [
        new("OV-29", "Write your answer, in 4,000 characters or fewer", Source, text => text.Length is > 0 and <= Longest, "Text"),
    ];
}
