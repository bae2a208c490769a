using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

/// <summary>R1: each resource is visible only inside the partnerships, and to the organisations, it is shared with.</summary>
public sealed class ShowResourceTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_the_owner_sees_what_is_not_shared(DatabaseKind kind)
    {
        await using var scene = await PartnershipScene.On(kind);
        var id = await scene.Add(scene.Lead);

        (await scene.See(id, scene.Lead)).Succeeded.ShouldBeTrue();
        (await scene.Titles(scene.Lead)).ShouldHaveSingleItem();
        foreach (var other in (Actor[])[scene.Provider, scene.School, scene.OtherProvider, scene.OtherSchool, Actor.Nobody])
        {
            (await scene.See(id, other)).Refusals.ShouldBe([Refusal.NotFound]);
        }

        (await scene.Titles(scene.Provider)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_whole_partnership_sees_what_is_shared_with_it_and_no_other_does(DatabaseKind kind)
    {
        await using var scene = await PartnershipScene.On(kind);
        var id = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, id, [scene.Provider]);

        (await scene.See(id, scene.Provider)).Succeeded.ShouldBeTrue();
        (await scene.See(id, scene.School)).Succeeded.ShouldBeTrue();
        (await scene.Titles(scene.School)).ShouldHaveSingleItem();
        (await scene.See(id, scene.OtherProvider)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Titles(scene.OtherSchool)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_chosen_organisation_sees_it_and_its_partnership_does_not(DatabaseKind kind)
    {
        await using var scene = await PartnershipScene.On(kind);
        var id = await scene.Add(scene.School);
        await scene.Share(scene.School, id, [], scene.Lead);

        (await scene.See(id, scene.Lead)).Succeeded.ShouldBeTrue();
        (await scene.See(id, scene.Provider)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Titles(scene.Lead)).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_ends_for_the_viewer_with_the_viewers_agreement(DatabaseKind kind)
    {
        await using var scene = await PartnershipScene.On(kind);
        var whole = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, whole, [scene.Provider]);
        var chosen = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, chosen, [], scene.School);
        (await scene.Titles(scene.School)).Count.ShouldBe(2);

        await scene.Db.EndAgreement(scene.SchoolAgreement, scene.Today.AddDays(-1));

        (await scene.Titles(scene.School)).ShouldBeEmpty();
        (await scene.See(whole, scene.School)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.See(chosen, scene.School)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.See(whole, scene.Provider)).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_ends_for_everybody_with_the_owners_agreement_and_the_owner_keeps_it(DatabaseKind kind)
    {
        await using var scene = await PartnershipScene.On(kind);
        var id = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, id, [scene.Provider], scene.School);

        await scene.Db.EndAgreement(scene.LeadAgreement, scene.Today);
        (await scene.See(id, scene.School)).Succeeded.ShouldBeTrue("Its last day is still in force");
        scene.Clock.Pass(TimeSpan.FromDays(1));

        (await scene.See(id, scene.Provider)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.See(id, scene.School)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.See(id, scene.Lead)).Value.Shares.ShouldAllBe(share => !share.Opens);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task With_whom_else_it_is_shared_only_the_owner_knows(DatabaseKind kind)
    {
        await using var scene = await PartnershipScene.On(kind);
        var id = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, id, [scene.Provider, scene.OtherProvider]);

        (await scene.See(id, scene.Lead)).Value.Shares.Select(share => (share.Audience, share.Name, share.Opens)).ShouldBe(
            [(Audience.Partnership, "Northmoor Institute", true), (Audience.Partnership, "University of Larkmere", true)]);
        (await scene.See(id, scene.School)).Value.Shares.ShouldBeEmpty();
    }
}
