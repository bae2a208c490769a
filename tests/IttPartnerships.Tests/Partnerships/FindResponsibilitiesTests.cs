using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Responsibilities;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class FindResponsibilitiesTests
{
    private static readonly DelegationScope Primary = new([], [TrainingPhase.Primary], []);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_responsibility_says_who_does_it_and_the_provider_is_accountable_for_all(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);

        var whole = (await Find(scene, scene.Manager)).ShouldHaveSingleItem();
        var partner = (await Find(scene, scene.Director)).ShouldHaveSingleItem();

        foreach (var part in new[] { whole, partner })
        {
            part.Accountable.ShouldBe(scene.Provider);
            part.Lines.Select(line => line.What).ShouldBe(Enum.GetValues<Responsibility>());
            part.Lines.Where(line => !line.ProviderDoesAll).Select(line => line.What).ShouldBe([Responsibility.CourseDelivery, Responsibility.QualityAssurance]);
            part.Lines[1].Done.ShouldHaveSingleItem().Partner.ShouldBe(scene.LeadPartner);
        }

        (whole.Whole, partner.Whole).ShouldBe((true, false));
        (await Find(scene, scene.Head)).ShouldBeEmpty();
        (await Find(scene, scene.Rival)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Courses_no_partner_covers_are_named_as_the_providers_own(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);

        var delivery = (await Find(scene, scene.Manager))[0].Lines.Single(line => line.What == Responsibility.CourseDelivery);

        delivery.Rest.Select(course => course.Code).ShouldBe(["S1"]);
        (await Find(scene, scene.Director))[0].Lines.ShouldAllBe(line => line.Rest.Count == 0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_day_the_provider_has_it_back_is_told_until_somebody_goes_on(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);
        (await Find(scene, scene.Manager))[0].Lines[1].Ends.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2027, 8, 1));

        await scene.InForce(year: 2027, delegated: Responsibility.CourseDelivery);

        (await Find(scene, scene.Manager))[0].Lines[1].Ends.ShouldBeEmpty();
        (await Find(scene, scene.Manager))[0].Lines[^1].Ends.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_past_day_is_answered_as_it_stood(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);
        var before = scene.Today;
        scene.Clock.Pass(TimeSpan.FromDays(10));
        var agreement = (await Find(scene, scene.Manager))[0].Lines[1].Done[0].Agreement;
        (await scene.End(agreement, scene.Today)).Succeeded.ShouldBeTrue();
        scene.Clock.Pass(TimeSpan.FromDays(1));

        (await Find(scene, scene.Manager))[0].Lines.ShouldAllBe(line => line.ProviderDoesAll);
        (await Find(scene, scene.Manager, before))[0].Lines[1].Done.ShouldHaveSingleItem();
        (await Find(scene, scene.Manager, before.AddDays(-1)))[0].Lines.ShouldAllBe(line => line.ProviderDoesAll);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_hub_that_delivers_no_courses_is_a_finding_until_somebody_delegates_them(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await using var db = scene.Open();
        await db.Organisations.Where(o => o.Id == scene.LeadPartner).ExecuteUpdateAsync(set => set.SetProperty(o => o.Kind, OrganisationKind.TeachingSchoolHub), AgreementScene.Stop);
        var id = await scene.InForce(delegated: Responsibility.LeadMentors);

        foreach (var reader in new[] { scene.Manager, scene.Director })
        {
            var finding = (await Find(scene, reader))[0].Findings.ShouldHaveSingleItem();
            (finding.Rule, finding.About, finding.Agreement).ShouldBe(("RE-01", "Ash Grove Trust", id));
        }

        await scene.Vary(id);
        await scene.Delegate(id, Responsibility.CourseDelivery);
        await scene.Offer(id);
        await scene.SignBoth(id);
        (await Find(scene, scene.Manager))[0].Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Two_partners_who_do_the_same_are_noticed_and_two_who_share_it_by_phase_are_not()
    {
        var on = new DateOnly(2026, 10, 1);
        DonePart One(DelegationScope scope) => new(AgreementId.New(), OrganisationId.New(), "Somebody", scope, new Period(on, null));

        ResponsibilityLine.Of(Responsibility.LeadMentors, [One(Primary), One(DelegationScope.Everything)], [], on).Overlaps.Count.ShouldBe(1);
        ResponsibilityLine.Of(Responsibility.LeadMentors, [One(Primary), One(new([], [TrainingPhase.Secondary], []))], [], on).Overlaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_course_that_partners_do_in_some_places_only_is_the_providers_elsewhere()
    {
        var on = new DateOnly(2026, 10, 1);
        CourseOf course = new("P1", "Primary", TrainingPhase.Primary);

        var line = ResponsibilityLine.Of(Responsibility.LeadMentors, [new(AgreementId.New(), OrganisationId.New(), "Somebody", new([], [], ["Leeds"]), new Period(on, null))], [course], on);

        line.InPlaces.ShouldBe([course]);
        line.Rest.ShouldBeEmpty();
    }

    private static async Task<AgreementScene> Scene(DatabaseKind kind)
    {
        var scene = await AgreementScene.On(kind);
        await using var db = scene.Open();
        db.Add(new Course { Id = CourseId.New(), Provider = scene.Provider, Code = "P1", Title = "Primary", Phase = TrainingPhase.Primary });
        db.Add(new Course { Id = CourseId.New(), Provider = scene.Provider, Code = "S1", Title = "Secondary", Phase = TrainingPhase.Secondary });
        await db.SaveForTest();
        var id = await scene.Ready(delegated: Responsibility.QualityAssurance);
        (await scene.Delegate(id, Responsibility.CourseDelivery, Primary)).Succeeded.ShouldBeTrue();
        (await scene.Offer(id)).Succeeded.ShouldBeTrue();
        await scene.SignBoth(id);
        return scene;
    }

    private static async Task<IReadOnlyList<FindResponsibilities.Part>> Find(AgreementScene scene, Actor actor, DateOnly? on = null) =>
        (await scene.Use<FindResponsibilities, Outcome<IReadOnlyList<FindResponsibilities.Part>>>(use => use.Run(new(on), actor, AgreementScene.Stop))).Value;
}

internal sealed class ResponsibilityRuleExamples : IRuleExamples
{
    private static readonly HubFacts Hub = new("Ash Grove Hub", new DateOnly(2024, 9, 1), IsHub: true, IsLeadPartner: true, DeliversCourses: true);
    private static readonly DonePart Part = new(AgreementId.New(), OrganisationId.New(), "Somebody", DelegationScope.Everything, new Period(new DateOnly(2026, 8, 1), null));
    private static readonly ResponsibilityLine Line = new(Responsibility.LeadMentors, [Part], [], [], [], []);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(ResponsibilityRules.OfHubs, "RE-01", Hub, Hub with { DeliversCourses = false }),
        RuleExample.Of(ResponsibilityRules.OfLines, "RE-02", Line, Line with { Overlaps = [new(Part, Part)] }),
    ];
}
