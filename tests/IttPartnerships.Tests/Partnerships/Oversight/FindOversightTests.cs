using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class FindOversightTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_read_the_same_words_and_nobody_else_reads_any(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        await scene.PlannedVisit();

        var provider = (await scene.Find(scene.Quality)).Rows.ShouldHaveSingleItem();
        var partner = (await scene.Find(scene.Partner)).Rows.ShouldHaveSingleItem();

        (provider.Status, provider.Reason).ShouldBe((OversightStatus.Overdue, "The visit due on 31 October 2026 is 22 days late"));
        (partner.Status, partner.Reason, partner.Side).ShouldBe((provider.Status, provider.Reason, AgreementSide.Partner));
        (provider.With, partner.With, provider.StepWords).ShouldBe(("Ash Grove Trust", "University of Quenshire", "Record the visit"));
        (await scene.Find(scene.Stranger)).All.ShouldBeEmpty();
        (await scene.Do<FindOversight, FindOversight.Answer>(use => use.Run(new(), Actor.Nobody, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_worst_comes_first_and_filters_narrow(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        await scene.PlannedVisit();
        await using (var db = scene.Database.Open())
        {
            var other = await Access.SomePeople.AddOrganisation(db, "Elder Wood Trust");
            await db.AddAgreement(scene.Quality.Organisation!.Value, other, OversightScene.First, OversightScene.Last, AgreementKind.LeadPartner, Responsibility.TraineeRecruitment);
        }

        (await scene.Find(scene.Quality)).Rows.Select(row => row.Status).ShouldBe([OversightStatus.Missing, OversightStatus.Overdue]);
        var narrowed = await scene.Do<FindOversight, FindOversight.Answer>(use => use.Run(new(Status: OversightStatus.Missing), scene.Quality, Stop));
        (narrowed.Value.Rows.Count, narrowed.Value.All.Count, narrowed.Value.Rows[0].PartnerName).ShouldBe((1, 2, "Elder Wood Trust"));
        narrowed.Value.Rows[0].Step.Kind.ShouldBe(OversightStepKind.AgreeArrangement);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Any_day_is_told_as_it_stood(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        scene.Clock.Today = new(2026, 8, 1, 9, 0, 0, TimeSpan.Zero);
        var visit = await scene.PlannedVisit();
        scene.Clock.Today = new(2026, 11, 10, 9, 0, 0, TimeSpan.Zero);
        await scene.Record(visit, OversightOutcome.DoesNotMeet, new RaisedAction("Mentors’ notes are thin", AgreementSide.Partner, "Programme lead", new(2026, 11, 20)));
        scene.Clock.Today = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

        (await Status(new(2026, 7, 31))).ShouldBeNull("The agreement had not begun");
        (await Status(new(2026, 9, 1))).ShouldBe(OversightStatus.Sufficient);
        (await Status(new(2026, 10, 15))).ShouldBe(OversightStatus.DueSoon);
        (await Status(new(2026, 11, 9))).ShouldBe(OversightStatus.Overdue, "The visit had not taken place");
        (await Status(new(2026, 11, 10))).ShouldBe(OversightStatus.DueSoon, "Its action is due");
        (await Status(null)).ShouldBe(OversightStatus.Overdue, "Its action is late");
        (await Status(new(2027, 8, 1))).ShouldBeNull("The agreement has ended");

        async Task<OversightStatus?> Status(DateOnly? on) => (await scene.Find(scene.Quality, on)).Rows.SingleOrDefault()?.Status;
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_has_left_owns_nothing(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        await scene.PlannedVisit();
        await using (var db = scene.Database.Open())
        {
            db.Remove(db.Memberships.Single(m => m.Person == scene.Quality.Person));
            await Access.SomePeople.SaveForTest(db);
        }

        (await scene.Find(scene.Quality)).Rows.ShouldHaveSingleItem().Status.ShouldBe(OversightStatus.Missing);
        await scene.Do<PlanOversight, PlanOversight.Planned>(use => use.Run(new(), Actor.CommandLine, Stop));
        await using var after = scene.Database.Open();
        after.OversightOwners.Single().Until.ShouldBe(scene.Today);
    }
}
