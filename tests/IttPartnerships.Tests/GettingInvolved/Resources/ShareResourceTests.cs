using IttPartnerships.Data;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using static IttPartnerships.Tests.GettingInvolved.PartnershipScene;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

public sealed class ShareResourceTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_shared_with_a_partnership_or_organisation_one_has_nothing_to_do_with(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.School);

        (await scene.Sharing(scene.School, id, [scene.OtherProvider])).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RS-15");
        (await scene.Sharing(scene.School, id, [scene.Lead])).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RS-15", "A lead partner leads no partnership");
        (await scene.Sharing(scene.School, id, [], scene.OtherSchool)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RS-16");
        (await scene.Sharing(scene.School, id, [], scene.School)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RS-16");
        (await scene.See(id, scene.School)).Value.Shares.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Sharing_is_exactly_what_was_last_chosen_and_the_journal_says_so(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, id, [scene.Provider], scene.OtherSchool);
        (await scene.LastEntry()).Summary.ShouldBe("Shared a resource with 1 partnership and 1 organisation");

        await scene.Share(scene.Lead, id, []);

        (await scene.LastEntry()).Summary.ShouldBe("Stopped sharing a resource");
        (await scene.See(id, scene.School)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.See(id, scene.OtherSchool)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_share_whose_agreement_ended_may_be_kept_for_when_there_is_a_new_one(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, id, [scene.Provider]);
        await scene.Db.EndAgreement(scene.LeadAgreement, scene.Today.AddDays(-1));

        await scene.Share(scene.Lead, id, [scene.Provider, scene.OtherProvider]);
        (await scene.See(id, scene.School)).Refusals.ShouldBe([Refusal.NotFound]);
        await scene.Db.AddAgreement(Of(scene.Provider), Of(scene.Lead), scene.Today, null);

        (await scene.See(id, scene.School)).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_shares_what_another_organisation_owns(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead);
        await scene.Share(scene.Lead, id, [scene.Provider]);

        (await scene.Sharing(scene.Provider, id, [])).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Sharing(scene.Lead with { Permissions = [] }, id, [])).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_who_change_sharing_at_once_the_second_is_told(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead);
        var seen = await scene.VersionOf(id);
        await scene.Share(scene.Lead, id, [scene.Provider]);

        await using AppDb db = scene.Another();
        (await new ShareResource(db, new ActivityLog(db, scene.Clock), scene.Clock).Run(new(id, [], [], seen), scene.Lead, Stop)).Refusals.ShouldBe([Refusal.Changed]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_choice_is_ones_partnerships_and_who_is_in_them(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var find = new FindAudience(scene.Db, scene.Clock);

        var ofLead = (await find.Run(new(), scene.Lead, Stop)).Value;
        ofLead.Partnerships.Select(p => p.Name).ShouldBe(["Northmoor Institute", "University of Larkmere"]);
        ofLead.Members.Select(m => m.Name).ShouldBe(["Hollow Lane Primary School", "Northmoor Institute", "Saltmarsh Academy", "University of Larkmere"]);
        (await find.Run(new("lane prim"), scene.Lead, Stop)).Value.Members.ShouldHaveSingleItem();
        var ofSchool = (await find.Run(new(), scene.School, Stop)).Value;
        ofSchool.Partnerships.ShouldHaveSingleItem().Name.ShouldBe("University of Larkmere");
        ofSchool.Members.Select(m => m.Name).ShouldBe(["Ash Grove Training", "University of Larkmere"]);
        (await find.Run(new(), scene.School with { Permissions = [] }, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }
}
