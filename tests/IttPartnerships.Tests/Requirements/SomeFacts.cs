using System.Collections.Immutable;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Requirements;

/// <summary>A trainee at the end of a year in which everything went as it should, for tests to spoil.</summary>
internal static class SomeFacts
{
    public static readonly DateOnly First = new(2026, 9, 7);

    public static readonly DateOnly Last = new(2027, 6, 25);

    public static readonly SchoolFacts Elm = School("Elm Street School", "100001") with { Setting = SettingType.Mainstream, Phase = Phase.Secondary, Ages = "11 to 16", Pupils = 1200, UrbanRural = "Urban" };

    public static readonly SchoolFacts Oak = School("Oak Lane School", "100002") with { Setting = SettingType.MainstreamWithSenUnit, Phase = Phase.Secondary, Ages = "11 to 18", Pupils = 500, UrbanRural = "Rural" };

    public static readonly CourseFactsOfTrainee Secondary = new()
    {
        Id = CourseId.New(), Code = "X104", Title = "Physics", Phase = TrainingPhase.Secondary, Route = TrainingRoute.ProviderLedPostgraduate, StudyMode = StudyMode.FullTime, Subjects = "Physics", LowAge = 11, HighAge = 16,
    };

    /// <summary>100 days at Elm Street until February, 40 at Oak Lane after it, and four weeks of ITP: all over.</summary>
    public static readonly TraineeFacts Finished = new()
    {
        Trainee = TraineeId.New(), Provider = OrganisationId.New(), Course = Secondary, Today = Last, StartsOn = First, EndsOn = Last, Start = new AcademicYear(2026), Name = "Noor Hale", Reference = "T1",
        Chosen = KeyStages.KeyStage3, SuitableOn = First.AddDays(-30), Shares = [(First.DayNumber, 20), (new DateOnly(2027, 1, 4).DayNumber, 80)],
        Placements = [Placement(Elm, new(2026, 9, 21), 100, KeyStages.KeyStage3), Placement(Oak, new(2027, 3, 1), 40, KeyStages.KeyStage4)],
        Itp = [Week("Routines", new(2026, 9, 7), ItpPlace.School), Week("Questioning", new(2026, 9, 14), ItpPlace.Centre), Week("Modelling", new(2027, 5, 10), ItpPlace.Centre), Week("Feedback", new(2027, 5, 17), ItpPlace.School)],
    };

    public static SchoolFacts School(string name, string? urn)
    {
        var id = OrganisationId.New();
        return new() { Id = id, SameAs = id, Name = name, Urn = urn, Country = "England" };
    }

    /// <summary>So many weekdays from a day on, all of them happened, with a mentor and an agreement.</summary>
    public static PlacementFacts Placement(SchoolFacts school, DateOnly first, int days, KeyStages stages)
    {
        var weekdays = Weekdays(first, days);
        return new()
        {
            Id = PlacementId.New(), School = school, FirstDay = first, LastDay = DateOnly.FromDayNumber(weekdays[^1]), State = PlacementState.Completed, Kind = WindowKind.Main, KeyStages = stages,
            Planned = weekdays, Actual = weekdays, HasMentor = true, MentorHours = 1.5m, VisitedUntil = new DateOnly(2030, 7, 31), Agreements = [new Period(new DateOnly(2026, 8, 1), null)],
        };
    }

    public static ItpFacts Week(string focus, DateOnly monday, ItpPlace? place) => new(focus, place, 25, 5, Weekdays(monday, 5), Weekdays(monday, 5));

    public static ImmutableArray<int> Weekdays(DateOnly first, int days) => [.. Enumerable.Range(first.DayNumber, days * 2).Where(day => day % 7 < 5).Take(days)];

    /// <summary>The same trainee on an earlier day: what lies after it is planned, not done.</summary>
    public static TraineeFacts On(this TraineeFacts facts, DateOnly day) => facts with
    {
        Today = day,
        Placements = [.. facts.Placements.Select(placement => placement with
        {
            State = placement.LastDay < day ? PlacementState.Completed : placement.FirstDay <= day ? PlacementState.UnderWay : PlacementState.Confirmed,
            Actual = [.. placement.Actual.Where(each => each <= day.DayNumber)],
        })],
        Itp = [.. facts.Itp.Select(itp => itp with { Attended = [.. itp.Attended.Where(each => each <= day.DayNumber)] })],
    };

    public static TraineeFacts With(this TraineeFacts facts, Func<CourseFactsOfTrainee, CourseFactsOfTrainee> change) => facts with { Course = change(facts.Course) };

    public static TraineeFacts WithPlacements(this TraineeFacts facts, Func<PlacementFacts, PlacementFacts> change) => facts with { Placements = [.. facts.Placements.Select(change)] };

    public static TraineeFacts WithItp(this TraineeFacts facts, Func<ItpFacts, ItpFacts> change) => facts with { Itp = [.. facts.Itp.Select(change)] };

    public static Reading Read(this TraineeFacts facts, string rule, Basis basis = Basis.Expected) => AllRequirements.Find(rule)!.Read(facts, Evidence.Of(facts, basis));

    public static Finding Find(this JudgedTrainee judged, string rule) => judged.Findings.Single(finding => finding.Rule.Id == rule);
}
