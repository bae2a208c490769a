namespace IttPartnerships.Planner;

/// <summary>What a placement can be taught in. A set; consecutive ones are neighbours in this order.</summary>
[Flags]
public enum KeyStages
{
    None = 0,
    EarlyYears = 1,
    KeyStage1 = 2,
    KeyStage2 = 4,
    KeyStage3 = 8,
    KeyStage4 = 16,
    KeyStage5 = 32,
}

/// <summary>Minutes one way from a trainee's home to a school, by how that trainee travels.</summary>
/// <param name="trainee">Position in <see cref="PlanningProblem.Trainees"/>.</param>
/// <param name="school">Position in <see cref="PlanningProblem.Schools"/>.</param>
/// <returns>Minutes, 0 or more; <see cref="int.MaxValue"/> where there is no way. Asked many times and by several threads at once: must be quick, and always the same.</returns>
public delegate int MinutesBetween(int trainee, int school);

/// <summary>A year to plan. Everything refers to everything else by position in these lists.</summary>
public sealed record PlanningProblem(
    IReadOnlyList<Trainee> Trainees,
    IReadOnlyList<School> Schools,
    IReadOnlyList<Offer> Offers,
    MinutesBetween Minutes)
{
    /// <summary>
    /// The schools, by position and in order, that a trainee (by position) may reach within the limit, and maybe some more; null where all are to be asked. Saves time in large years
    /// and changes no answer.
    /// </summary>
    public Func<int, IReadOnlyList<int>>? SchoolsNear { get; init; }

    /// <summary>
    /// When windows are, by name. Places are of trainees at one time: windows that have a day in common share them. A window that is not here has no day in common with any other.
    /// </summary>
    public IReadOnlyDictionary<string, WindowDays> Days { get; init; } = new Dictionary<string, WindowDays>(StringComparer.OrdinalIgnoreCase);
}

/// <param name="Last">Never before <paramref name="First"/>.</param>
public readonly record struct WindowDays(DateOnly First, DateOnly Last);

/// <summary>
/// Who is to be placed. There is deliberately no field for ethnicity, age, sex or grades: the planner never sees them.
/// </summary>
/// <param name="Name">Unique; only used to tell people apart in sentences.</param>
/// <param name="Subject">Equal to an offer's subject, whatever the case.</param>
/// <param name="KeyStages">All of these are covered by the union of the placements.</param>
/// <param name="Pattern">The placements of the course in order. Same letter, same school; different letters, different schools.</param>
/// <param name="MaxMinutes">Longest journey one way.</param>
public sealed record Trainee(string Name, string Subject, KeyStages KeyStages, IReadOnlyList<Slot> Pattern, int MaxMinutes = 75)
{
    /// <summary>Schools (by position) this trainee may not go to.</summary>
    public IReadOnlyCollection<int> ExcludedSchools { get; init; } = [];

    /// <summary>Schools (by position) a person allowed although the journey is over the limit.</summary>
    public IReadOnlyCollection<int> AllowedFarther { get; init; } = [];

    /// <summary>Schools (by position) this trainee would like, if any were named.</summary>
    public IReadOnlyCollection<int> Prefers { get; init; } = [];

    /// <summary>Whose trainee this is: a provider, a lead partner. Offers made to others are not for them; null where nobody asks.</summary>
    public string? Audience { get; init; }

    /// <summary>The route to qualified status, where offers ask for one.</summary>
    public string? Route { get; init; }

    /// <summary>Longest journey to an earlier placement, one way; 0 where there was none.</summary>
    public int EarlierMinutes { get; init; }

    /// <summary>The settings of which at least one placement is in any, if there is such a need.</summary>
    public SettingNeed? NeedsSetting { get; init; }

    /// <summary>Trainees (by position) to be at the same schools as, where that is possible.</summary>
    public IReadOnlyCollection<int> With { get; init; } = [];

    /// <summary>Decisions to keep: letter to offer (by position). The letter's other windows stay at that offer's school.</summary>
    public IReadOnlyDictionary<string, int> Pins { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What was already told to people: slot (by position in the pattern) to offer (by position). Kept wherever possible.</summary>
    public IReadOnlyDictionary<int, int> Before { get; init; } = new Dictionary<int, int>();

    /// <summary>Slots (by position in the pattern) people were told of a place that is offered no more.</summary>
    public IReadOnlyCollection<int> Lost { get; init; } = [];
}

/// <summary>One placement of a pattern.</summary>
/// <param name="Kind">Main, contrasting, special…; null where any kind of offer will do.</param>
public sealed record Slot(string Letter, string Window, string? Kind = null);

/// <param name="Places">Trainees at one time over all its offers; null for no limit.</param>
public sealed record School(string Name, string Setting = "mainstream", int? Places = null)
{
    /// <summary>Free labels: two placements sharing fewer of them contrast more.</summary>
    public IReadOnlyCollection<string> Contrast { get; init; } = [];

    /// <summary>Windows that suit the school best; empty where all are the same to it.</summary>
    public IReadOnlyCollection<string> PreferredWindows { get; init; } = [];
}

/// <param name="School">Position in <see cref="PlanningProblem.Schools"/>.</param>
/// <param name="Subject">Null for any: then for trainees of one of its key stages.</param>
/// <param name="KeyStages">Those that can be taught there.</param>
/// <param name="Places">Trainees at one time, in each of its windows; <see cref="PlanningProblem.Days"/> says which windows are at one time.</param>
public sealed record Offer(string Name, int School, string? Subject, KeyStages KeyStages, int Places)
{
    /// <summary>Windows in which it holds; empty for any.</summary>
    public IReadOnlyCollection<string> Windows { get; init; } = [];

    /// <summary>Kinds of placement it is for; empty for any.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    /// <summary>Providers and partners it is made to; empty for all.</summary>
    public IReadOnlyCollection<string> Audiences { get; init; } = [];

    /// <summary>Routes it is for; empty for any.</summary>
    public IReadOnlyCollection<string> Routes { get; init; } = [];
}
