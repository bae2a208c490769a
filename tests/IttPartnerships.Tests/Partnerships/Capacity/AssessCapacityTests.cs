using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Capacity;

public sealed class AssessCapacityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_latest_assessment_of_each_responsibility_says_what_a_partner_may_take_on(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);
        await Assess(scene, Readiness.Ready, scene.Today.AddDays(-100), Responsibility.CourseDelivery, Responsibility.LeadMentors);
        await Assess(scene, Readiness.NotReady, scene.Today.AddDays(-10), Responsibility.LeadMentors);

        (await Ready(scene, scene.Today)).ShouldBe([Responsibility.CourseDelivery]);
        (await Ready(scene, scene.Today.AddDays(-50))).ShouldBe([Responsibility.CourseDelivery, Responsibility.LeadMentors], ignoreOrder: true);
        (await Ready(scene, scene.Today.AddDays(-101))).ShouldBeEmpty("Nobody had looked");
        (await Ready(scene, scene.Today.AddDays(300))).ShouldBeEmpty("It is past its review");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_review_replaces_and_keeps_the_one_before_and_the_partner_reads_both(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);
        var first = await Assess(scene, Readiness.Ready, scene.Today.AddDays(-100), Responsibility.CourseDelivery);
        await Assess(scene, Readiness.ReadyWithActions, scene.Today, Responsibility.CourseDelivery);

        (await Find(scene, scene.Partner)).Rows.Select(row => (row.Outcome, row.Current)).ShouldBe([(Readiness.ReadyWithActions, true), (Readiness.Ready, false)]);
        (await Show(scene.Partner)).Value.By.ShouldBe("Priya Hargreaves");
        (await Show(scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
        await using var db = scene.Database.Open();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE capacity_assessments SET outcome = 'Ready'", Stop));

        Task<Outcome<ShowCapacity.Answer>> Show(Actor actor) => scene.Do<ShowCapacity, ShowCapacity.Answer>(use => use.Run(new(first), actor, Stop));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_delegated_and_was_never_assessed_is_told(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);
        await scene.Delegate(Responsibility.CourseDelivery);

        (await Find(scene, scene.Quality)).Gaps.ShouldHaveSingleItem().Responsibilities.ShouldBe([Responsibility.CourseDelivery]);
        await Assess(scene, Readiness.Ready, scene.Today, Responsibility.CourseDelivery);
        (await Find(scene, scene.Quality)).Gaps.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_an_accredited_providers_people_who_keep_oversight_assess(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);

        (await Run(scene, scene.Viewer, scene.Partner.Organisation!.Value)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Run(scene, scene.Partner, scene.Quality.Organisation!.Value)).Refusals.Select(refusal => refusal.Code).ShouldBe(["CP-13"]);
        (await Run(scene, scene.Quality, scene.Quality.Organisation!.Value)).Refusals.ShouldBe([Refusal.NotFound], "Nobody assesses themselves");
    }

    private static async Task<OversightScene> Scene(DatabaseKind kind)
    {
        var scene = await OversightScene.On(kind);
        await using var db = scene.Database.Open();
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = scene.Quality.Organisation!.Value, Number = "5001", From = new(2024, 8, 1) });
        await db.SaveForTest();
        return scene;
    }

    private static async Task<CapacityAssessmentId> Assess(OversightScene scene, Readiness outcome, DateOnly on, params IReadOnlyList<Responsibility> responsibilities) =>
        (await scene.Do<AssessCapacity, CapacityAssessmentId>(use => use.Run(Command(scene.Partner.Organisation!.Value, outcome, on, responsibilities), scene.Quality, Stop))).Value;

    private static Task<Outcome<CapacityAssessmentId>> Run(OversightScene scene, Actor actor, OrganisationId partner) =>
        scene.Do<AssessCapacity, CapacityAssessmentId>(use => use.Run(Command(partner, Readiness.Ready, scene.Today, [Responsibility.CourseDelivery]), actor, Stop));

    private static AssessCapacity.Command Command(OrganisationId partner, Readiness outcome, DateOnly on, IReadOnlyList<Responsibility> responsibilities) =>
        CapacityRuleExamples.Good with { Partner = partner, Outcome = outcome, Actions = "Name a lead", AssessedOn = on, ReviewOn = on.AddDays(300), Responsibilities = responsibilities };

    private static async Task<HashSet<Responsibility>> Ready(OversightScene scene, DateOnly on)
    {
        await using var db = scene.Database.Open();
        return await CapacityFacts.Ready(db, scene.Quality.Organisation!.Value, scene.Partner.Organisation!.Value, on, Stop);
    }

    private static async Task<FindCapacity.Answer> Find(OversightScene scene, Actor actor) =>
        (await scene.Do<FindCapacity, FindCapacity.Answer>(use => use.Run(new(), actor, Stop))).Value;
}
