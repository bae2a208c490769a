using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class PlanOversightTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Planned_at_once_by_several_there_is_one_of_each(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        await scene.Delegate(Responsibility.CourseDelivery, (OversightMethod.Visit, 3), (OversightMethod.Report, 12));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Plan(scene)));

        (await scene.Activities()).Select(a => (a.Method, a.DueOn)).ShouldBe([(OversightMethod.Visit, new DateOnly(2026, 10, 31)), (OversightMethod.Report, new DateOnly(2027, 7, 31))]);
        (await Plan(scene)).ShouldBe(new PlanOversight.Planned(0, 0, 0));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_planned_goes_when_the_delegation_ends(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        await scene.PlannedVisit();
        await using (var db = scene.Database.Open())
        {
            await db.EndAgreement(await db.Agreements.Select(a => a.Id).SingleAsync(Stop), scene.Today.AddDays(-1));
        }

        (await Plan(scene)).Withdrawn.ShouldBe(1);

        (await scene.Activities()).ShouldHaveSingleItem().State.ShouldBe(ActivityState.NoLongerNeeded);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_second_signature_plans_what_it_delegates_and_an_early_end_takes_back_what_falls_after_it(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: Responsibility.CourseDelivery);
        (await scene.Offer(id)).Succeeded.ShouldBeTrue();
        (await scene.Sign(id, scene.Director)).Refusals.ShouldBeEmpty();
        (await Planned()).ShouldBeEmpty("One signature puts nothing in force");

        (await scene.Sign(id, scene.Manager)).Refusals.ShouldBeEmpty();

        (await Planned()).ShouldBe([(ActivityState.Planned, scene.Today.AddMonths(4).AddDays(-1))]);
        (await scene.Use<PlanOversight, Outcome<PlanOversight.Planned>>(use => use.Run(new(), Actor.CommandLine, Stop))).Value.ShouldBe(new(0, 0, 0), "The night finds nothing left to plan");

        (await scene.End(id, scene.Today.AddDays(30))).Refusals.ShouldBeEmpty();
        (await Planned()).ShouldNotContain(row => row.State == ActivityState.Planned && row.DueOn > scene.Today.AddDays(30));
        (await scene.Use<PlanOversight, Outcome<PlanOversight.Planned>>(use => use.Run(new(), Actor.CommandLine, Stop))).Value.ShouldBe(new(0, 0, 0));

        async Task<IReadOnlyList<(ActivityState State, DateOnly DueOn)>> Planned()
        {
            await using var db = scene.Open();
            return (await db.OversightActivities.AsNoTracking().OrderBy(a => a.Id).ToListAsync(Stop)).ConvertAll(a => (a.State, a.DueOn));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Recording_one_plans_the_next(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();

        (await scene.Record(visit)).Succeeded.ShouldBeTrue();

        (await scene.Activities()).Select(a => (a.State, a.DueOn)).ShouldBe([(ActivityState.Done, new DateOnly(2026, 10, 31)), (ActivityState.Planned, new DateOnly(2027, 2, 22))]);
        (await Plan(scene)).ShouldBe(new PlanOversight.Planned(0, 0, 0));
        (await scene.Find(scene.Quality)).Rows.Single().Status.ShouldBe(OversightStatus.Sufficient);
    }

    [Fact]
    public async Task Nobody_signed_in_plans_for_everyone()
    {
        await using var scene = await OversightScene.On(DatabaseKind.Sqlite);

        (await scene.Do<PlanOversight, PlanOversight.Planned>(use => use.Run(new(), scene.Quality, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static async Task<PlanOversight.Planned> Plan(OversightScene scene) =>
        (await scene.Do<PlanOversight, PlanOversight.Planned>(use => use.Run(new(), Actor.CommandLine, Stop))).Value;
}
