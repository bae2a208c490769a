using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Trainees;

namespace IttPartnerships.Allocation.Years;

/// <summary>A year of a partnership as it stands, loaded once: what a plan is made of.</summary>
/// <param name="Stays">Live placements at the schools below in the year, of every provider: what is taken already.</param>
internal sealed record YearToPlan(
    AcademicYear Year, IReadOnlyList<YearTrainee> Trainees, IReadOnlyList<YearSchool> Schools, IReadOnlyList<Offer> Offers, IReadOnlyList<Placement> Stays, OffersMadeTo MadeTo)
{
    /// <summary>The first day a new stay can have, where windows have begun: <see cref="DaysAhead"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of the trainees to plan.</summary>
    public IEnumerable<Placement> Own => Stays.Where(stay => Ids.Contains(stay.Trainee));

    /// <summary>Of everybody else: their places are not to be had.</summary>
    public IEnumerable<Placement> Others => Stays.Where(stay => !Ids.Contains(stay.Trainee));

    /// <summary>Stays of the trainees to plan that a school which drops out leaves open, with what the school is called.</summary>
    public IReadOnlyList<(Placement Stay, string School)> Dropped { get; init; } = [];

    /// <summary>A decision of people, which no plan moves: what a school was asked or more, what is pinned, and what is outside any offer or on one that only people can use.</summary>
    public bool IsDecided(Placement stay) => IsDecided(stay, ByHand);

    /// <inheritdoc cref="IsDecided(Placement)"/>
    /// <param name="byHand">Offers that only people can use.</param>
    public static bool IsDecided(Placement stay, HashSet<OfferId> byHand) => stay.Pinned || stay.State != PlacementState.Pencilled || stay.Offer is not { } offer || byHand.Contains(offer);

    /// <summary>Those of the offers that only people can use.</summary>
    public static HashSet<OfferId> UsedByHand(IEnumerable<Offer> offers) => [.. offers.Where(offer => !YearFiles.IsPlanned(offer)).Select(offer => offer.Id)];

    private HashSet<OfferId> ByHand => field ??= UsedByHand(Offers);

    public YearFacts Facts => new(Trainees.Count(trainee => trainee.IsPlanned), Offers.Count);

    private HashSet<TraineeId> Ids => field ??= [.. Trainees.Select(trainee => trainee.Trainee.Id)];
}

/// <param name="Pattern">What the course follows in the year; null where nobody said.</param>
/// <param name="OwnSettings">Of circumstances the trainee agreed may be used for placing.</param>
internal sealed record YearTrainee(
    Trainee Trainee, Course Course, ProgrammePattern? Pattern, IReadOnlyList<OrganisationId> Excluded, IReadOnlyList<TraineeId> With, IReadOnlyList<SettingType> OwnSettings)
{
    /// <summary>Longest journey to a placement before the year, one way; 0 where there was none.</summary>
    public int EarlierMinutes { get; init; }

    /// <summary>A placement of an earlier year was in one of the settings the course's SEN specialism asks for.</summary>
    public bool SpecialismIsSeenTo { get; init; }

    /// <summary>Every school of the year is decided: what is missing still is for people to see to, and no reason to call a placement unfilled.</summary>
    public bool IsDecided { get; init; }

    /// <summary>No window of the pattern has a day ahead.</summary>
    public bool IsOver { get; init; }

    public SettingsNeeded Settings => IsDecided ? SettingsNeeded.None : SettingsNeeded.Of(OwnSettings, Course.HasSenSpecialism && !SpecialismIsSeenTo);

    public string Subject => Trainee.Subject ?? (Course.Subjects.Length == 0 ? Course.Phase.Words : Course.Subjects.Split("; ")[0]);

    /// <summary>Why no plan can place them yet; null where one can.</summary>
    public string? LeftOut =>
        Trainee.Status is TraineeStatus.Withdrawn or TraineeStatus.Deferred ? null
        : IsOver ? $"Every window of the pattern of course {Course.Code} is over"
        : Pattern is null or { Windows.Count: 0 } ? $"Course {Course.Code} follows no pattern in this year"
        : Pattern.Windows.Count > PatternRules.MostWindows ? $"The pattern of course {Course.Code} has more than {PatternRules.MostWindows} windows"
        : !Trainee.Home.IsPlace ? "We do not know where they live"
        : null;

    public bool IsPlanned => Trainee.Status is TraineeStatus.Expected or TraineeStatus.InTraining && LeftOut is null;
}

internal sealed record YearSchool(OrganisationId Id, string Name, string Urn, GridReference Place, SettingType Setting, string? UrbanRural, int? TotalPlaces);
