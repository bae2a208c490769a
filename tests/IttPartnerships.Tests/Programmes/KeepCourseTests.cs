using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

public sealed class KeepCourseTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_course_is_added_changed_closed_and_opened_again(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var course = await scene.Db.Courses.AsNoTracking().SingleAsync(CourseScene.Stop);
        course.Code.ShouldBe("X104");

        (await Keep(scene, new(scene.Course, "X106", "Primary (5 to 11)", TrainingPhase.Primary, course.Version))).ShouldBeEmpty();
        (await Keep(scene, new(scene.Course, "X107", "Late", TrainingPhase.Primary, course.Version))).ShouldBe(["changed"]);
        (await Keep(scene, new(null, "x106", "Again", TrainingPhase.Primary))).ShouldBe(["CD-03"]);
        (await Keep(scene, new(null, "X 1", "", null))).ShouldBe(["CD-02", "CD-05", "CD-06"]);

        foreach (var closed in (bool[])[true, false])
        {
            course = await scene.Db.Courses.AsNoTracking().SingleAsync(CourseScene.Stop);
            (await scene.Run((d, l) => new CloseCourse(d, l, scene.Clock).Run(new(course.Id, closed, course.Version), scene.Coordinator, CourseScene.Stop))).Succeeded.ShouldBeTrue();
        }

        (await scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("Course")).OrderBy(e => e.Id).Select(e => e.Summary).ToListAsync(CourseScene.Stop))
            .ShouldBe(["Added course X104", "Changed the code and title of course X106", "Closed course X106", "Opened course X106 again"]);
    }

    [Fact]
    public async Task Only_an_accredited_provider_has_courses()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);

        (await Keep(scene, new(null, "A1", "Ours", TrainingPhase.Primary), scene.AtDesigner)).ShouldBe(["CD-01"]);
        (await Keep(scene, new(scene.Course, "A1", "Ours", TrainingPhase.Primary), scene.AtDesigner)).ShouldBe(["not-found"]);
        (await Keep(scene, new(null, "A1", "Ours", TrainingPhase.Primary), await scene.Somebody("Ines Whitlock", scene.Provider, Role.Viewer))).ShouldBe(["not-found"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_course_says_what_it_trains_for_and_who_delivers_it(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var before = await scene.Db.Courses.AsNoTracking().SingleAsync(CourseScene.Stop);
        CourseDetails details = new(TrainingRoute.SchoolDirectFee, " Primary ;; Mathematics ", 5, 11, StudyMode.FullTime, "", scene.Deliverer);
        (await Keep(scene, new(scene.Course, "X104", before.Title, before.Phase, before.Version, details with { DeliveredBy = scene.Stranger }))).ShouldBe(["CD-36"]);
        (await Keep(scene, new(scene.Course, "X104", before.Title, before.Phase, before.Version, details with { HighAge = 8 }))).ShouldBe(["CD-17"]);

        (await Keep(scene, new(scene.Course, "X104", before.Title, before.Phase, before.Version, details))).ShouldBeEmpty();

        var course = await scene.Db.Courses.AsNoTracking().SingleAsync(CourseScene.Stop);
        CourseDetails.Of(course).ShouldBe(details with { Subjects = "Primary; Mathematics", SenSpecialism = null });
        (await scene.Db.JournalEntries.OrderByDescending(e => e.Id).Select(e => e.Summary).FirstAsync(CourseScene.Stop))
            .ShouldBe("Changed the route and subjects and age range and study mode and delivering partner of course X104");
        (await Keep(scene, new(scene.Course, "X104", "Primary", course.Phase, course.Version))).ShouldBeEmpty();
        (await scene.Db.Courses.AsNoTracking().SingleAsync(CourseScene.Stop)).LowAge.ShouldBe(5);
        (await new ShowCourse(scene.Db, scene.Clock).Run(new(scene.Course), scene.Lead, CourseScene.Stop)).Value.DeliveredBy.ShouldBe("Tarn Hill Teaching School Hub");

        var partners = (await new FindLeadPartners(scene.Db, scene.Clock).Run(new(scene.Stranger), scene.Lead, CourseScene.Stop)).Value;
        partners.Select(row => (row.Name, row.InForce)).ShouldBe([("Ash Grove Trust", true), ("Nowhere College", false), ("Tarn Hill Teaching School Hub", true)]);
    }

    [Fact]
    public async Task A_code_that_agreements_name_stays()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        await scene.DelegateDesign(await scene.Db.AddOrganisation("Beck Foot Trust"), "A1,X104");
        var course = await scene.Db.Courses.AsNoTracking().SingleAsync(CourseScene.Stop);

        (await Keep(scene, new(scene.Course, "X105", course.Title, course.Phase, course.Version))).ShouldBe(["CD-04"]);

        await scene.Db.Delegations.ExecuteUpdateAsync(set => set.SetProperty(d => d.HeldUntil, CourseScene.Today.AddDays(-1)), CourseScene.Stop);
        (await Keep(scene, new(scene.Course, "X105", course.Title, course.Phase, course.Version))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Courses_are_found_by_what_they_need_and_by_their_words()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        await Keep(scene, new(null, "A1", "Física for secondary", TrainingPhase.Secondary));
        await scene.Proposed(scene.AtDesigner, "Phonics first.");

        (await Codes(new())).ShouldBe(["X104", "A1"]);
        (await Codes(new(Order: FindCourses.Order.Code))).ShouldBe(["A1", "X104"]);
        (await Codes(new("fisica"))).ShouldBe(["A1"]);
        (await Codes(new(Phase: TrainingPhase.Primary))).ShouldBe(["X104"]);
        (await Codes(new(Show: FindCourses.Show.Waiting))).ShouldBe(["X104"]);
        (await Codes(new(Show: FindCourses.Show.Closed))).ShouldBeEmpty();

        async Task<IEnumerable<string>> Codes(FindCourses.Query query) =>
            (await new FindCourses(scene.Db, scene.Clock).Run(query, scene.Lead, CourseScene.Stop)).Value.Rows.Select(row => row.Code);
    }

    private static async Task<IEnumerable<string>> Keep(CourseScene scene, KeepCourse.Command command, Actor? actor = null) =>
        (await scene.Run((d, l) => new KeepCourse(d, l, scene.Clock).Run(command, actor ?? scene.Lead, CourseScene.Stop))).Refusals.Select(refusal => refusal.Code);
}
