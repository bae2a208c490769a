using System.Collections.Immutable;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Placements.Days;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;

namespace IttPartnerships.Bench;

/// <summary>A nation's trainees in memory, in the middle of their year: placements with their calendars' days, absences, ITP, and what is wrong here and there.</summary>
internal sealed class TraineeYearMaker
{
    public static readonly AcademicYear Year = new(2026);
    private static readonly DateOnly Today = new(2027, 2, 1);
    private static readonly DateOnly[] Mondays = [new(2026, 9, 14), new(2026, 11, 2), new(2027, 2, 8), new(2027, 5, 10)];

    private readonly Random chance = new(7);
    private readonly SchoolFacts[] schools;
    private readonly CourseFactsOfTrainee[] courses;
    private readonly OrganisationId provider = OrganisationId.New();

    public TraineeYearMaker(int schoolCount, int courseCount)
    {
        schools = [.. Enumerable.Range(0, schoolCount).Select(MakeSchool)];
        var routes = Enum.GetValues<TrainingRoute>();
        courses =
        [
            .. Enumerable.Range(0, courseCount).Select(i => new CourseFactsOfTrainee
            {
                Id = CourseId.New(), Code = $"C{i}", Title = $"Course {i}", Phase = i % 2 == 0 ? TrainingPhase.Primary : TrainingPhase.Secondary, Route = i % 4 == 0 ? routes[i / 4 % 9] : TrainingRoute.ProviderLedPostgraduate,
                StudyMode = i % 10 == 0 ? StudyMode.PartTime : StudyMode.FullTime, Subjects = i % 2 == 0 ? "Primary" : "Mathematics", LowAge = i % 2 == 0 ? 5 : 11, HighAge = i % 2 == 0 ? 11 : 16,
            }),
        ];
    }

    /// <summary>What a loader would have read: placements and the days that went otherwise.</summary>
    public sealed record Raw(TraineeFacts Facts, List<Placement> Placements, List<List<PlacementDay>> Otherwise, HashSet<DateOnly> ItpDays, List<SchoolFacts> Schools);

    public List<Raw> Make(int count) => [.. Enumerable.Range(0, count).Select(MakeOne)];

    /// <summary>The part that is pure computing too, and is measured apart: days from dates.</summary>
    public static TraineeFacts Count(Raw raw)
    {
        var stays = raw.Placements.Select((placement, i) => new Stay(
            placement.Id, raw.Schools[i].Id, raw.Schools[i].Setting, null, placement.Period, placement.Days, Calendar, [], raw.Otherwise[i], PlacementStates.Happening.Contains(placement.State))).ToList();
        var counted = CountTrainee.Each(new(raw.Facts.Trainee, stays, [], raw.ItpDays), Today).ToDictionary(each => each.Stay.Placement);
        return raw.Facts with
        {
            Placements =
            [
                .. raw.Placements.Select((placement, i) => PlacementFacts.Of(placement, counted[placement.Id], raw.Schools[i]) with
                {
                    Kind = WindowKind.Main, HasMentor = i % 7 != 0, MentorHours = 1.5m, Agreements = [new Period(Year.FirstDay, null)],
                }),
            ],
        };
    }

    /// <summary>Terms of an authority and bank holidays, as most schools have them.</summary>
    private static readonly SchoolCalendar Calendar = new(
        [new(new(2026, 9, 3), new(2026, 10, 23)), new(new(2026, 11, 2), new(2026, 12, 18)), new(new(2027, 1, 4), new(2027, 2, 12)), new(new(2027, 2, 22), new(2027, 3, 25)), new(new(2027, 4, 12), new(2027, 5, 28)), new(new(2027, 6, 7), new(2027, 7, 20))],
        BankHolidays.In(Year).Select(holiday => holiday.Day).ToHashSet());

    private Raw MakeOne(int i)
    {
        var course = courses[chance.Next(courses.Length)];
        var trainee = TraineeId.New();
        var placed = chance.Next(100) switch { < 4 => 0, < 12 => 1, < 95 => 2, _ => 3 };
        List<Placement> placements = [.. Enumerable.Range(0, placed).Select(window => MakePlacement(trainee, window))];
        var units = Mondays.Select((monday, week) => new ItpFacts($"Focus {week}", week == 0 ? ItpPlace.School : ItpPlace.Centre, 25, 5, Days(monday), monday < Today && chance.Next(20) > 0 ? Days(monday) : [])).ToImmutableArray();
        var facts = new TraineeFacts
        {
            Trainee = trainee, Provider = provider, Course = course, Today = Today, StartsOn = new(2026, 9, 1), EndsOn = new(2027, 6, 30), Start = Year, Name = $"Trainee {i}", Reference = $"T{i}",
            Chosen = course.Phase == TrainingPhase.Primary ? KeyStages.KeyStage2 : KeyStages.KeyStage3, SuitableOn = chance.Next(50) > 0 ? new DateOnly(2026, 8, 20) : null, Itp = units,
            Shares = [(new DateOnly(2026, 9, 1).DayNumber, 30), (new DateOnly(2027, 1, 4).DayNumber, 60), (new DateOnly(2027, 4, 12).DayNumber, 80)],
        };
        return new(facts, placements, [.. placements.Select(Absences)], [.. units.SelectMany(unit => unit.Planned).Select(DateOnly.FromDayNumber)], [.. placements.Select(_ => schools[chance.Next(schools.Length)])]);
    }

    private Placement MakePlacement(TraineeId trainee, int window)
    {
        var (first, last) = window switch { 0 => (new DateOnly(2026, 9, 21), new DateOnly(2026, 12, 18)), 1 => (new DateOnly(2027, 1, 5), new DateOnly(2027, 6, 18)), _ => (new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 12)) };
        return new()
        {
            Id = PlacementId.New(), Trainee = trainee, Provider = provider, FirstDay = first, LastDay = last, Days = Weekdays.Every, KeyStages = window == 0 ? KeyStages.KeyStage2 | KeyStages.KeyStage3 : KeyStages.KeyStage1 | KeyStages.KeyStage4,
            State = last < Today ? PlacementState.Completed : first <= Today ? PlacementState.UnderWay : PlacementState.Pencilled, Live = true,
        };
    }

    private List<PlacementDay> Absences(Placement placement) =>
        [.. Enumerable.Range(0, chance.Next(5)).Select(i => new PlacementDay { Placement = placement.Id, Day = placement.FirstDay.AddDays(i * 9), Kind = DayKind.Absent, SaidBy = "the school" })];

    private static ImmutableArray<int> Days(DateOnly monday) => [.. Enumerable.Range(monday.DayNumber, 5)];

    private SchoolFacts MakeSchool(int i)
    {
        var id = OrganisationId.New();
        return new()
        {
            Id = id, SameAs = id, Name = $"School {i}", Urn = (100000 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), Setting = i % 20 == 0 ? SettingType.Special : SettingType.Mainstream,
            Phase = i % 2 == 0 ? Phase.Primary : Phase.Secondary, Ages = i % 3 == 0 ? "3 to 11" : "5 to 11", UrbanRural = i % 4 == 0 ? "Rural" : "Urban", Faith = i % 5 == 0 ? "Church of England" : "None", Pupils = 200 + (i % 900), Country = "England",
        };
    }
}
