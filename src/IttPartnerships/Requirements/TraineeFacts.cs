using System.Collections.Immutable;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Days;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Requirements;

/// <summary>Everything the requirements look at of one trainee, as it stood on <see cref="Today"/>. Never a database, never a clock.</summary>
public sealed record TraineeFacts
{
    public required TraineeId Trainee { get; init; }

    public required OrganisationId Provider { get; init; }

    public required CourseFactsOfTrainee Course { get; init; }

    public required DateOnly Today { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public AcademicYear Start { get; init; }

    public TraineeStatus Status { get; init; } = TraineeStatus.InTraining;

    public string Name { get; init; } = "";

    public string Reference { get; init; } = "";

    public string? Subject { get; init; }

    public KeyStages Chosen { get; init; }

    public OrganisationId? EmployingSchool { get; init; }

    public DateOnly? SuitableOn { get; init; }

    /// <summary>The day the award was recommended, where it was.</summary>
    public DateOnly? RecommendedOn { get; init; }

    /// <summary>From which day on which share of a timetable is carried, in order of days; empty where no pattern says.</summary>
    public ImmutableArray<(int From, int Percent)> Shares { get; init; } = [];

    /// <summary>Every placement that counts on the plan or really happened, in order of first days.</summary>
    public IReadOnlyList<PlacementFacts> Placements { get; init; } = [];

    public IReadOnlyList<ItpFacts> Itp { get; init; } = [];

    /// <summary>Approved, for this trainee or the course, the trainee's own first.</summary>
    public IReadOnlyList<AdjustmentFacts> Adjustments { get; init; } = [];

    public TrainingRoute? Route => Course.Route;

    /// <summary>Begun academic years: a course of four is one that lasts more than three.</summary>
    public int Years => ((EndsOn.DayNumber - StartsOn.DayNumber) / 366) + 1;
}

/// <summary>What the requirements ask of a course; the same value for all its trainees.</summary>
public sealed record CourseFactsOfTrainee
{
    public required CourseId Id { get; init; }

    public required string Code { get; init; }

    public string Title { get; init; } = "";

    public TrainingPhase Phase { get; init; }

    public TrainingRoute? Route { get; init; }

    public StudyMode? StudyMode { get; init; }

    public string Subjects { get; init; } = "";

    public int? LowAge { get; init; }

    public int? HighAge { get; init; }

    public bool HasSenSpecialism { get; init; }

    public OrganisationId? DeliveredBy { get; init; }

    /// <summary>When the delivering partner had an agreement in force.</summary>
    public IReadOnlyList<Period> PartnerAgreements { get; init; } = [];

    /// <summary>The key stages its ages touch; none where nobody said its ages.</summary>
    public KeyStages KeyStages => LowAge is { } low && HighAge is { } high && low < high ? KeyStageRules.Of(low, high, Organisations.Phase.Unknown) : KeyStages.None;
}

/// <summary>A school as contrast and settings look at it.</summary>
public sealed record SchoolFacts
{
    /// <summary>Codes that Register takes for something that is not a school (PL-02).</summary>
    private static readonly string[] NotSchools = ["900000", "900010", "900020", "900030"];

    public required OrganisationId Id { get; init; }

    public required string Name { get; init; }

    public string? Urn { get; init; }

    /// <summary>The same for a school and what it became: conversion does not make it another school.</summary>
    public OrganisationId SameAs { get; init; }

    public SettingType Setting { get; init; }

    public Phase Phase { get; init; }

    public string? TypeGroup { get; init; }

    public string? Ages { get; init; }

    public string? Admissions { get; init; }

    public string? Faith { get; init; }

    public string? UrbanRural { get; init; }

    public string? Gender { get; init; }

    public int? Pupils { get; init; }

    public string? Country { get; init; }

    public bool HasSpecialCode => Urn is not null && NotSchools.Contains(Urn);

    /// <summary>In the register of schools under a number of its own.</summary>
    public bool IsReal => Urn is { Length: 6 } && !HasSpecialCode && Urn.All(char.IsAsciiDigit);

    public bool IsSchool => IsReal && Setting is not SettingType.FurtherEducation;

    public bool IsAbroad => Urn is "900000" || (Country is { Length: > 0 } country && !country.Equals("England", StringComparison.OrdinalIgnoreCase) && !country.StartsWith("United Kingdom", StringComparison.OrdinalIgnoreCase));
}

/// <summary>One placement, its days already counted on the school's own calendar.</summary>
public sealed record PlacementFacts
{
    public required PlacementId Id { get; init; }

    public required SchoolFacts School { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public PlacementState State { get; init; }

    public WindowKind? Kind { get; init; }

    public KeyStages KeyStages { get; init; }

    /// <summary>Days a week it is planned for.</summary>
    public int DaysAWeek { get; init; } = 5;

    /// <summary>Day numbers in order, without those that count to something else.</summary>
    public ImmutableArray<int> Planned { get; init; } = [];

    /// <summary>Days in school that happened up to today; none while nobody confirmed the placement.</summary>
    public ImmutableArray<int> Actual { get; init; } = [];

    public bool HasMentor { get; init; }

    /// <summary>Mentoring time agreed or kept, in hours a week; empty where nobody recorded it.</summary>
    public decimal? MentorHours { get; init; }

    /// <summary>The provider last looked at this setting, and the day until which that counts; empty where it never did.</summary>
    public DateOnly? VisitedUntil { get; init; }

    /// <summary>Days with an agreement between provider and school in force.</summary>
    public IReadOnlyList<Period> Agreements { get; init; } = [];

    public Period Period => new(FirstDay, LastDay);

    /// <summary>A placement as its days were counted: the same counting as on the pages of days.</summary>
    public static PlacementFacts Of(Placement placement, StayDays days, SchoolFacts school) => new()
    {
        Id = placement.Id, School = school, FirstDay = placement.FirstDay, LastDay = placement.LastDay, State = placement.State, KeyStages = placement.KeyStages,
        DaysAWeek = Math.Max(1, int.PopCount((int)placement.Days)), Planned = [.. days.Planned.Select(day => day.DayNumber)], Actual = [.. days.Actual.Select(day => day.DayNumber)],
    };

    public bool Happens => State is PlacementState.Confirmed or PlacementState.UnderWay or PlacementState.Completed or PlacementState.EndedEarly;
}

/// <summary>A stretch of Intensive Training and Practice, as planned and as attended.</summary>
/// <param name="Place">Empty where only the pattern plans it and nobody said where.</param>
/// <param name="Attended">Days with the trainee on the register.</param>
public sealed record ItpFacts(string Focus, ItpPlace? Place, decimal PlannedHours, decimal ExpertHours, ImmutableArray<int> Planned, ImmutableArray<int> Attended);

/// <summary>A requirement reduced for one trainee or course (TR-20).</summary>
public sealed record AdjustmentFacts(AdjustmentId Id, string Rule, decimal ReducedTo, bool ForCourse);
