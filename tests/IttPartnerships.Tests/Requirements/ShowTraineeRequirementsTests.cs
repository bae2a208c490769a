using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Requirements;

public sealed class ShowTraineeRequirementsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Days_are_counted_once_as_planned_and_as_they_happened(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var trainee = await scene.AddTrainee("Noor Hale");
        var monday = Monday(scene.Today);
        var placement = await scene.AddPlacement(trainee, scene.Elm, monday, monday.AddDays(25), KeyStages.KeyStage3);
        await scene.AddPlacement(trainee, scene.Oak, monday.AddDays(7), monday.AddDays(11), KeyStages.KeyStage4);
        var unit = await scene.AddItp(monday.AddDays(14));
        scene.Db.AddRange(
            new PlacementDay { Placement = placement, Day = monday, Kind = DayKind.Absent, SaidBy = "the school", SaidAt = scene.Clock.GetUtcNow() },
            new ItpAttendance { Unit = unit, Trainee = trainee, Day = monday.AddDays(14), Attended = true },
            new ItpAttendance { Unit = unit, Trainee = trainee, Day = monday.AddDays(15), Attended = false });
        await scene.Db.SaveForTest();
        scene.Clock.Pass(TimeSpan.FromDays(monday.AddDays(18).DayNumber - scene.Today.DayNumber));

        var judged = await scene.Judge(trainee);

        var days = judged.Find("RQ-TR-06");
        (days.Plan.Has, days.Actual.Has, days.Expected.Has).ShouldBe((15, 9, 14));
        var itp = judged.Find("RQ-W2");
        (itp.Plan.Has, itp.Actual.Has, itp.Expected.Has).ShouldBe((5, 1, 1));
        judged.Facts.Placements[1].Agreements.ShouldBeEmpty();
        judged.Facts.Placements[0].Agreements.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_pattern_says_shares_and_ITP_until_units_do(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var trainee = await scene.AddTrainee("Noor Hale");
        var first = Monday(new(scene.Year.StartYear, 10, 1));
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = scene.Provider, Year = scene.Year, Name = "Secondary" };
        pattern.ItpWeeks.Add(new PatternItpWeek { Pattern = pattern.Id, Number = 1, FirstDay = first, LastDay = first.AddDays(4), Focus = "Routines" });
        pattern.Shares.Add(new PatternShare { Pattern = pattern.Id, From = first, Percent = 80 });
        scene.Db.AddRange(pattern, new CourseYear { Course = scene.Own, Year = scene.Year, Pattern = pattern.Id });
        await scene.Db.SaveForTest();
        await scene.AddPlacement(trainee, scene.Elm, first.AddDays(7), first.AddDays(7 * 7), KeyStages.KeyStage3);

        var judged = await scene.Judge(trainee);

        judged.Find("RQ-W2").Plan.Has.ShouldBe(5);
        judged.Find("RQ-TR-11").Plan.Has.ShouldBe(6.2m);
        judged.Find("RQ-IT-05").Because.ShouldBe("Nobody said where ITP takes place");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_window_inside_another_takes_its_days_before_anybody_is_placed_in_it(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var trainee = await scene.AddTrainee("Noor Hale");
        var first = Monday(new(scene.Year.StartYear, 10, 1));
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = scene.Provider, Year = scene.Year, Name = "Secondary" };
        pattern.Windows.Add(Window("A", first, first.AddDays(53), WindowKind.Main));
        pattern.Windows.Add(Window("B", first.AddDays(14), first.AddDays(25), WindowKind.Contrasting));
        scene.Db.AddRange(pattern, new CourseYear { Course = scene.Own, Year = scene.Year, Pattern = pattern.Id });
        scene.Db.Add(new Placement
        {
            Id = PlacementId.New(), Trainee = trainee, Provider = scene.Provider, School = scene.Elm, Window = pattern.Windows[0].Id, FirstDay = first, LastDay = first.AddDays(53), Days = Weekdays.Every,
            KeyStages = KeyStages.KeyStage3, State = PlacementState.Confirmed, Live = true, PencilledAt = scene.Clock.GetUtcNow(),
        });
        await scene.Db.SaveForTest();

        var judged = await scene.Judge(trainee);
        judged.Find("RQ-TR-06").Plan.Has.ShouldBe(30);
        judged.Facts.Placements.ShouldHaveSingleItem().Kind.ShouldBe(WindowKind.Main);
        var change = (await scene.Run((db, _) => new PreviewPlacement(db, scene.Clock).Run(
            new(trainee, scene.Oak, first.AddDays(14), first.AddDays(25), Weekdays.Every, KeyStages.KeyStage4, pattern.Windows[1].Id), scene.Lead, RequirementScene.Stop))).Value;
        change.After.Find("RQ-TR-06").Plan.Has.ShouldBe(40);

        PatternWindow Window(string letter, DateOnly from, DateOnly until, WindowKind what) => new()
        {
            Id = WindowId.New(), Pattern = pattern.Id, Number = letter[0] - 'A' + 1, Name = letter, Letter = letter, Kind = what, FirstDay = from, LastDay = until, Days = Weekdays.Every,
        };
    }

    [Fact]
    public async Task Other_peoples_trainees_do_not_exist()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var trainee = await scene.AddTrainee("Noor Hale");

        foreach (var actor in new[] { scene.AtPartner, scene.AtStranger })
        {
            (await scene.Run((db, _) => new ShowTraineeRequirements(db, scene.Clock).Run(new(trainee), actor, RequirementScene.Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_placement_can_be_tried_before_it_is_made(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var trainee = await scene.AddTrainee("Noor Hale");
        var year = scene.Year.StartYear;
        await scene.AddPlacement(trainee, scene.Elm, new(year, 10, 1), new(year + 1, 2, 12), KeyStages.KeyStage3);

        var change = (await scene.Run((db, _) => new PreviewPlacement(db, scene.Clock).Run(
            new(trainee, scene.Oak, new(year + 1, 3, 1), new(year + 1, 6, 18), Weekdays.Every, KeyStages.KeyStage4), scene.Lead, RequirementScene.Stop))).Value;

        change.Changed.Single(pair => pair.After.Rule.Id == "RQ-TR-01").After.Standing.ShouldBe(Standing.OnCourse);
        (await scene.Run((db, _) => new PreviewPlacement(db, scene.Clock).Run(
            new(trainee, scene.Oak, new(year + 1, 3, 1), new(year + 1, 6, 18), Weekdays.Every, KeyStages.KeyStage4), scene.AtStranger, RequirementScene.Stop))).Succeeded.ShouldBeFalse();
    }

    private static DateOnly Monday(DateOnly day) => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7) + 7);
}
