using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

/// <summary>Who may write, see and comment: what was asked for or delegated, as long as that holds (R11, R21).</summary>
public sealed class CourseRightsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partner_writes_what_is_delegated_to_it_and_no_longer_when_that_ends(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var draft = (await scene.Write(scene.AtDesigner, "Phonics first.")).Value;

        await scene.Db.EndAgreement(scene.DesignAgreement, CourseScene.Today.AddDays(-1));

        (await scene.Propose(scene.AtDesigner, draft)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await scene.Show(scene.AtDesigner)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await scene.Show(scene.Lead)).Value.Line.Drafts.ShouldHaveSingleItem().By.ShouldBe("Ash Grove Trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_named_contributor_writes_and_comments_until_it_is_taken_off_again(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);

        (await Name(scene, "tarn hill teaching school HUB")).ShouldBeEmpty();
        var proposal = await scene.Proposed(scene.AtDeliverer, "Phonics first.");
        (await Comment(scene, scene.AtDesigner, proposal, "For how long?")).ShouldBeEmpty();
        await scene.Run((d, l) => new RemoveContributor(d, l, scene.Clock).Run(new(scene.Unit, scene.Deliverer), scene.Coordinator, CourseScene.Stop));

        (await Read(scene, scene.AtDeliverer, proposal)).ShouldBe(["not-found"]);
        (await Comment(scene, scene.AtDeliverer, proposal, "Six weeks")).ShouldBe(["not-found"]);
    }

    [Fact]
    public async Task Only_partners_with_an_agreement_in_force_are_named_and_only_by_the_provider()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);

        (await Name(scene, "Nowhere College")).ShouldBe(["CD-12"]);
        (await Name(scene, " ")).ShouldBe(["CD-13"]);
        (await Name(scene, "Ash Grove Trust")).ShouldBeEmpty();
        (await Name(scene, "Ash Grove Trust")).ShouldBe(["CD-14"]);
        (await Name(scene, "Tarn Hill Teaching School Hub", scene.AtDesigner)).ShouldBe(["not-found"]);
    }

    [Theory]
    [InlineData(Responsibility.MentorCurriculum, ComponentKind.MentorCurriculum)]
    [InlineData(Responsibility.IntensiveTraining, ComponentKind.IntensiveTrainingPlan)]
    public async Task A_narrower_responsibility_opens_components_of_its_own_kind_only(Responsibility delegated, ComponentKind opened)
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var partner = await scene.Db.AddOrganisation("Beck Foot Trust");
        await scene.Db.AddAgreement(scene.Provider, partner, new(2026, 8, 1), null, AgreementKind.LeadPartner, delegated);
        var there = await scene.Somebody("Gwen Adeyemi", partner, Role.MentorCoordinator);

        foreach (var kind in Enum.GetValues<ComponentKind>())
        {
            var component = await scene.AddComponent(kind, $"The {kind}");
            (await scene.Write(there, "Ours.", component)).Succeeded.ShouldBe(kind == opened, kind.ToString());
        }

        (await Add(scene, there, opened)).ShouldBeEmpty();
        (await Add(scene, there, ComponentKind.Assessment)).ShouldBe(["not-found"]);
        (await scene.Db.CourseComponents.AsNoTracking().SingleAsync(c => c.Title == "Theirs", CourseScene.Stop)).Lead.ShouldBe(partner);
    }

    [Fact]
    public async Task A_delegation_for_another_course_opens_nothing_here()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var other = (await scene.Run((d, l) => new KeepCourse(d, l, scene.Clock).Run(new(null, "X105", "Physics", TrainingPhase.Secondary), scene.Coordinator, CourseScene.Stop))).Value;
        var partner = await scene.Db.AddOrganisation("Beck Foot Trust");
        await scene.DelegateDesign(partner, "X105");
        var there = await scene.Somebody("Gwen Adeyemi", partner, Role.Administrator);

        (await scene.Write(there, "Ours.")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await scene.Run((d, l) => new KeepComponent(d, l, scene.Clock).Run(
            new(other, null, ComponentKind.Assessment, "Theirs", null, null), there, CourseScene.Stop))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_strangers_course_does_not_exist()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);

        (await new ShowCourse(scene.Db, scene.Clock).Run(new(scene.Course), scene.AtStranger, CourseScene.Stop)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await new ReadCourseRecord(scene.Db, scene.Clock).Run(new(scene.Course), scene.AtStranger, CourseScene.Stop)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await Courses(scene, scene.AtStranger)).ShouldBeEmpty();
        (await scene.Show(scene.AtStranger)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await scene.Show(await scene.Somebody("Owen Takahashi", scene.Provider, Role.Operator))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task Drafts_belong_to_the_organisation_that_writes_them()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var draft = (await scene.Write(scene.AtDesigner, "Phonics first.")).Value;

        (await scene.Write(scene.AtDesigner, "Another")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-21");
        (await Write(scene, scene.Coordinator, draft, "Ours")).ShouldBe(["not-found"]);
        (await scene.Propose(scene.Coordinator, draft)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await Write(scene, scene.AtDesigner, draft, "Phonics,\r\nthen stories.\r\n")).ShouldBeEmpty();
        (await scene.Version(draft)).Text.ShouldBe("Phonics,\nthen stories.");
        (await Withdraw(scene, scene.Coordinator, draft)).ShouldBe(["not-found"]);
        (await Withdraw(scene, scene.AtDesigner, draft)).ShouldBeEmpty();
        (await Write(scene, scene.AtDesigner, draft, "More")).ShouldBe(["changed"]);
    }

    private static async Task<IEnumerable<string>> Withdraw(CourseScene scene, Actor actor, ComponentVersionId version) =>
        Codes(await scene.Run(async (d, l) => await new WithdrawVersion(d, l, scene.Clock).Run(new(version, await scene.Stamp(version)), actor, CourseScene.Stop)));

    private static async Task<IEnumerable<string>> Write(CourseScene scene, Actor actor, ComponentVersionId draft, string text) =>
        Codes(await scene.Run(async (d, l) => await new WriteDraft(d, l, scene.Clock).Run(new(scene.Unit, draft, text, await scene.Stamp(draft)), actor, CourseScene.Stop)));

    private static async Task<IEnumerable<string>> Read(CourseScene scene, Actor actor, ComponentVersionId version) =>
        Codes(await scene.Run((d, _) => new ShowVersion(d, scene.Clock).Run(new(version), actor, CourseScene.Stop)));

    private static async Task<IEnumerable<string>> Comment(CourseScene scene, Actor actor, ComponentVersionId version, string text) =>
        Codes(await scene.Run((d, l) => new CommentOnVersion(d, l, scene.Clock).Run(new(version, text), actor, CourseScene.Stop)));

    private static async Task<IEnumerable<string>> Name(CourseScene scene, string organisation, Actor? by = null) =>
        Codes(await scene.Run((d, l) => new NameContributor(d, l, scene.Clock).Run(new(scene.Unit, organisation), by ?? scene.Coordinator, CourseScene.Stop)));

    private static async Task<IEnumerable<string>> Add(CourseScene scene, Actor actor, ComponentKind kind) =>
        Codes(await scene.Run((d, l) => new KeepComponent(d, l, scene.Clock).Run(new(scene.Course, null, kind, "Theirs", scene.Provider, null), actor, CourseScene.Stop)));

    private static async Task<IReadOnlyList<FindCourses.Row>> Courses(CourseScene scene, Actor actor) =>
        (await scene.Run((d, _) => new FindCourses(d, scene.Clock).Run(new(), actor, CourseScene.Stop))).Value.Rows;

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
