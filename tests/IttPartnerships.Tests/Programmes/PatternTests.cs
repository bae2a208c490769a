using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

public sealed class PatternTests
{
    private static readonly AcademicYear Year = new(2026);

    private static CancellationToken Stop => CourseScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_pattern_is_made_and_changed_and_its_windows_keep_their_ids(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var id = await Made(scene);
        var before = await Shown(scene, id);
        before.Content.Letters.ShouldBe("A-B-A");

        var content = before.Content with { Windows = [.. before.Content.Windows.Take(2), before.Content.Windows[2] with { Days = Weekdays.Monday | Weekdays.Tuesday }] };
        (await Keep(scene, new(id, Year, "Secondary", content, before.Pattern.Version))).ShouldBeEmpty();
        (await Keep(scene, new(id, Year, "Late", content, before.Pattern.Version))).ShouldBe(["changed"]);

        var after = await Shown(scene, id);
        after.Pattern.Version.ShouldNotBe(before.Pattern.Version);
        after.Content.Windows.Select(window => window.Id).ShouldBe(before.Content.Windows.Select(window => window.Id));
        after.Content.Windows[2].Days.ShouldBe(Weekdays.Monday | Weekdays.Tuesday);
        (await scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("Pattern")).OrderBy(e => e.Id).Select(e => e.Summary).ToListAsync(Stop))
            .ShouldBe(["Made a pattern A-B-A for 2026 to 2027", "Changed a pattern of 2026 to 2027: A-B-A with 4 intensive weeks"]);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_line()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        await Made(scene);
        var content = PatternShape.TwoSchools.In(Year);
        var wrong = content with { Windows = [content.Windows[0], content.Windows[1] with { Name = "AUTUMN", Letter = "C" }], ItpWeeks = [content.ItpWeeks[0] with { LastDay = content.ItpWeeks[0].FirstDay }] };

        var outcome = await scene.Run((d, l) => new KeepPattern(d, l, scene.Clock).Run(new(null, Year, "Secondary", wrong), scene.Lead, Stop));

        outcome.Refusals.Select(refusal => (refusal.Code, refusal.Field)).ShouldBe(
            [("PP-03", "Name"), ("PP-05", null), ("PP-11", "Windows[0].Name"), ("PP-11", "Windows[1].Name"), ("PP-24", "ItpWeeks[0].Why")]);
    }

    [Fact]
    public async Task Only_the_providers_own_people_keep_a_pattern_and_partners_see_it()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var id = await Made(scene);
        var version = (await Shown(scene, id)).Pattern.Version;

        (await Keep(scene, new(null, Year, "Ours", PatternShape.TwoSchools.In(Year)), scene.AtDeliverer)).ShouldBe(["PP-01"]);
        (await Keep(scene, new(id, Year, "Ours", PatternShape.TwoSchools.In(Year), version), scene.AtDeliverer)).ShouldBe(["not-found"]);
        (await new ShowPattern(scene.Db, scene.Clock).Run(new(id), scene.AtDeliverer, Stop)).Value.MayKeep.ShouldBeFalse();
        (await new ShowPattern(scene.Db, scene.Clock).Run(new(id), scene.AtStranger, Stop)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await new FindPatterns(scene.Db, scene.Clock).Run(new(Year), scene.AtDeliverer, Stop)).Value.Rows.Count.ShouldBe(1);
        (await new FindPatterns(scene.Db, scene.Clock).Run(new(Year), scene.AtStranger, Stop)).Value.Rows.ShouldBeEmpty();
        (await scene.Run((d, l) => new RemovePattern(d, l).Run(new(id, version), scene.AtDeliverer, Stop))).Succeeded.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_copy_lies_on_the_same_weekdays_of_the_next_year_with_the_courses(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var id = await Made(scene);
        (await Choose(scene, id, [(scene.Course, 24)])).ShouldBeEmpty();

        var copy = (await scene.Run((d, l) => new CopyPattern(d, l, scene.Clock).Run(new(id), scene.Lead, Stop))).Value;

        var (from, to) = (await Shown(scene, id), await Shown(scene, copy));
        to.Pattern.Year.ShouldBe(Year.Next);
        to.Content.Windows.Select(window => window.FirstDay.DayOfWeek).ShouldBe(from.Content.Windows.Select(window => window.FirstDay.DayOfWeek));
        to.Content.Windows[0].FirstDay.ShouldBe(from.Content.Windows[0].FirstDay.AddDays(364));
        to.Content.ItpWeeks.Count.ShouldBe(4);
        to.Following.ShouldHaveSingleItem().Expected.ShouldBe(24);
        (await scene.Run((d, l) => new CopyPattern(d, l, scene.Clock).Run(new(id), scene.Lead, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PP-03");
        var another = (await scene.Run((d, l) => new CopyPattern(d, l, scene.Clock).Run(new(id, "Another"), scene.Lead, Stop))).Value;
        (await Shown(scene, another)).Following.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_course_follows_one_pattern_a_year_and_a_removed_pattern_lets_it_go(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var (first, second) = (await Made(scene), await Made(scene, "Part time"));
        (await Choose(scene, first, [(scene.Course, null)])).ShouldBeEmpty();
        (await Choose(scene, first, [(CourseId.New(), 3)])).ShouldBe(["PP-50"]);
        (await Choose(scene, first, [(scene.Course, -3)])).ShouldBe(["PP-51"]);
        (await Choose(scene, second, [(scene.Course, 12)])).ShouldBeEmpty();

        (await Shown(scene, first)).Courses.ShouldHaveSingleItem().Other.ShouldBe("Part time");
        (await Shown(scene, second)).Following.ShouldHaveSingleItem().Expected.ShouldBe(12);

        var version = (await Shown(scene, second)).Pattern.Version;
        (await scene.Run((d, l) => new RemovePattern(d, l).Run(new(second, version), scene.Lead, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Db.CourseYears.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public void Every_shape_keeps_every_rule_in_any_year_and_gives_twenty_intensive_days()
    {
        foreach (var shape in Enum.GetValues<PatternShape>())
        {
            foreach (var year in Enumerable.Range(2024, 30).Select(start => new AcademicYear(start)))
            {
                var content = shape.In(year);
                PatternRules.Broken(new(year, "Any", false, true, content, [])).ShouldBeEmpty($"{shape} in {year}");
                PatternGives.Of(content).Itp.ShouldBe(20, $"{shape} in {year}");
                PatternRules.Broken(new(year.Next, "Any", false, true, PatternMoving.ToNextYear(content, year).Tidy(), [])).ShouldBeEmpty($"{shape} copied from {year}");
            }
        }
    }

    [Fact]
    public void A_day_counts_once_and_to_the_stay_that_began_last()
    {
        var content = new PatternContent(
            [
                new(null, "Year", "A", WindowKind.Main, new(2026, 10, 5), new(2027, 6, 25), Weekdays.Every),
                new(null, "Contrast", "B", WindowKind.Contrasting, new(2027, 3, 1), new(2027, 3, 12), Weekdays.Every),
            ],
            [new(new(2027, 3, 8), new(2027, 3, 12), "Questioning")], [new(new(2026, 10, 5), 40), new(new(2027, 3, 3), 80)], [new(new(2026, 10, 26), new(2026, 10, 30), "Half term")]);

        var week = PatternDays.Week(content, new(2027, 3, 1));
        (week.Letters.ShouldHaveSingleItem(), week.Share).ShouldBe(("B", 80));
        PatternDays.Week(content, new(2027, 3, 8)).Days.ShouldAllBe(day => day.Use == DayUse.Itp);
        PatternDays.Week(content, new(2027, 3, 15)).Letters.ShouldBe(["A"]);
        PatternDays.Week(content, new(2026, 10, 26)).Share.ShouldBeNull();
        var gives = PatternGives.Of(content);
        gives.Letters["B"].ShouldBe(5);
        gives.InSchool.ShouldBe((38 * 5) - 5 - 5);
        gives.WeeksAt80.ShouldBe(16);
    }

    private static async Task<PatternId> Made(CourseScene scene, string name = "Secondary") =>
        (await scene.Run((d, l) => new KeepPattern(d, l, scene.Clock).Run(new(null, Year, name, PatternShape.ThereAndBack.In(Year)), scene.Lead, Stop))).Value;

    private static Task<ShowPattern.Picture> Shown(CourseScene scene, PatternId id) =>
        scene.Run(async (d, _) => (await new ShowPattern(d, scene.Clock).Run(new(id), scene.Lead, Stop)).Value);

    private static async Task<IEnumerable<string>> Keep(CourseScene scene, KeepPattern.Command command, Actor? actor = null) =>
        (await scene.Run((d, l) => new KeepPattern(d, l, scene.Clock).Run(command, actor ?? scene.Lead, Stop))).Refusals.Select(refusal => refusal.Code);

    private static async Task<IEnumerable<string>> Choose(CourseScene scene, PatternId id, IReadOnlyList<(CourseId, int?)> courses) =>
        (await scene.Run((d, l) => new ChoosePatternCourses(d, l).Run(new(id, courses), scene.Lead, Stop))).Refusals.Select(refusal => refusal.Code);
}
