using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class KeepDelegationTests
{
    private static readonly DelegationScope Primary = new([], [TrainingPhase.Primary], ["Larkmere", "Ashby"]);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegation_keeps_its_id_while_its_scope_and_oversight_change(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: Responsibility.LeadMentors);
        var added = (await scene.Read(id)).Latest().Delegations.Single();

        var kept = await Keep(scene, id, added.Id, Responsibility.LeadMentors, Primary, new KeepDelegation.Oversight(OversightMethod.Report, 12, "Registrar", "A report"));

        kept.Value.ShouldBe(added.Id);
        var changed = (await scene.Read(id)).Latest().Delegations.Single();
        (changed.Courses, changed.Phases, changed.Areas).ShouldBe(("", "Primary", "Ashby,Larkmere"));
        changed.Oversight.Select(o => (o.Method, o.EveryMonths, o.Owner, o.Evidence)).ShouldBe([(OversightMethod.Report, 12, "Registrar", "A report")]);
        (changed.HeldFrom, changed.HeldUntil).ShouldBe((null, null));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_responsibility_is_another_delegation(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: Responsibility.LeadMentors);
        var before = (await scene.Read(id)).Latest().Delegations.Single().Id;

        (await Keep(scene, id, before, Responsibility.QualityAssurance, Primary, AgreementScene.Visits)).Value.ShouldNotBe(before);

        (await scene.Read(id)).Latest().Delegations.ShouldHaveSingleItem().Responsibility.ShouldBe(Responsibility.QualityAssurance);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_removed_delegation_is_gone_from_the_draft_and_no_school_gets_one(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(delegated: [Responsibility.LeadMentors, Responsibility.CourseDelivery]);
        var mentors = (await scene.Read(id)).Latest().Delegations.Single(d => d.Responsibility == Responsibility.LeadMentors).Id;

        (await scene.Use<RemoveDelegation, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version, mentors), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        (await scene.Read(id)).Latest().Delegations.ShouldHaveSingleItem().Responsibility.ShouldBe(Responsibility.CourseDelivery);
        (await scene.Undelegate(id, mentors)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Delegate(await scene.Ready(scene.School, AgreementKind.PlacementSchool), Responsibility.LeadMentors)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-81");
    }

    private static async Task<Outcome<DelegationId>> Keep(
        AgreementScene scene, AgreementId id, DelegationId delegation, Responsibility responsibility, DelegationScope scope, KeepDelegation.Oversight oversight)
    {
        var agreement = await scene.Read(id);
        var draft = agreement.Latest();
        return await scene.Use<KeepDelegation, Outcome<DelegationId>>(use =>
            use.Run(new(id, agreement.Version, delegation, responsibility, scope, draft.From, draft.Until, [oversight]), scene.Manager, AgreementScene.Stop));
    }
}
