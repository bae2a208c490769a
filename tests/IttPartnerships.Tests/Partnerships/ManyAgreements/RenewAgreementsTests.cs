using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

public sealed class RenewAgreementsTests
{
    private static readonly DateOnly First = new(2027, 8, 1);
    private static readonly DateOnly Last = new(2028, 7, 31);
    private static readonly Sending AtOnce = new();

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_renewal_carries_the_same_delegations_on_for_the_next_year(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var before = await scene.InForce(delegated: [Responsibility.CourseDelivery, Responsibility.QualityAssurance]);
        await Rename(scene, scene.LeadPartner, "Ash Grove Learning Trust");

        var report = await scene.Do(await scene.Renew([before]));

        var row = report.Rows.ShouldHaveSingleItem();
        row.Result.ShouldBe(ManyResult.Drafted);
        var (old, renewal) = (await scene.Read(before), await scene.Read(AgreementId.From(row.Agreement!.Value)));
        renewal.RenewalOf.ShouldBe(before);
        var draft = renewal.Versions.ShouldHaveSingleItem();
        (draft.Stage, draft.From, draft.Until, draft.FirstYear).ShouldBe((VersionStage.Draft, First, Last, new AcademicYear(2027)));
        draft.PartnerName.ShouldBe("Ash Grove Learning Trust");
        draft.Delegations.Select(d => d.Id.Value).Order().ShouldBe(old.Versions[0].Delegations.Select(d => d.Id.Value).Order());
        draft.Delegations.ShouldAllBe(d => d.From == First && d.Until == Last && d.HeldFrom == null && d.Oversight.Count == 1);
        draft.Sections.Single(s => s.Code == "payments").Text.ShouldContain("2027 to 2028");
        draft.Sections.ShouldAllBe(s => !s.Text.Contains("2026 to 2027"));
        draft.Sections.Single(s => s.Code == "roles").Text.ShouldContain("Ash Grove Learning Trust works within");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegation_that_began_later_goes_on_from_the_first_day(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var before = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        await scene.Vary(before, new DateOnly(2026, 11, 1));
        var agreement = await scene.Read(before);
        (await scene.Use<KeepDelegation, Outcome<DelegationId>>(use => use.Run(
            new(before, agreement.Version, null, Responsibility.LeadMentors, AgreementScene.Everything, new(2026, 11, 1), agreement.Latest().Until, [AgreementScene.Visits]), scene.Manager, AgreementScene.Stop))).Succeeded.ShouldBeTrue();
        await scene.Offer(before);
        await scene.SignBoth(before);

        var report = await scene.Do(await scene.Renew([before]));

        (await scene.Read(AgreementId.From(report.Rows[0].Agreement!.Value))).Versions[0].Delegations.Select(d => (d.From, d.Until)).ShouldBe([(First, Last), (First, Last)]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Three_hundred_are_renewed_and_sent_and_what_cannot_be_sent_stays_a_draft_with_its_reason(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var schools = await scene.AddSchools(300);
        var template = await scene.AddTemplate();
        var agreements = await scene.InForceWithEach(schools);
        await Close(scene, schools[10], schools[20]);
        await RemoveContacts(scene, schools[30]);
        (await scene.Preview(template: template)).Rows.Count(row => row.Stops.Count == 0).ShouldBe(297);

        var report = await scene.Do(await scene.Renew(agreements, AtOnce, template));

        (report.Count(ManyResult.Sent), report.Count(ManyResult.StaysDraft), report.Rows.Count).ShouldBe((297, 3, 300));
        report.Rows.Where(row => row.Result == ManyResult.StaysDraft).SelectMany(row => row.Reasons).Distinct().Order().ShouldBe(
            ["Nobody at the partner can be reached. Add a contact with an email address to the organisation, then send the agreement", "The partner is closed in the register"]);
        await using var db = scene.Open();
        (await db.AgreementVersions.CountAsync(v => v.Stage == VersionStage.Offered && v.Digest != null, AgreementScene.Stop)).ShouldBe(297);
        (await db.AgreementVersions.CountAsync(v => v.Stage == VersionStage.Draft, AgreementScene.Stop)).ShouldBe(3);
        (await db.AgreementLinks.CountAsync(AgreementScene.Stop)).ShouldBe(297);
        (await scene.Mails()).ShouldBe(297);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_again_renews_and_sends_nothing_twice(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var schools = await scene.AddSchools(3);
        var (template, agreements) = (await scene.AddTemplate(), await scene.InForceWithEach(schools));
        await scene.Do(await scene.Renew(agreements, AtOnce, template));

        var report = await scene.Do(await scene.Renew(agreements, AtOnce, template));

        report.Count(ManyResult.Already).ShouldBe(3);
        (await scene.Mails()).ShouldBe(3);
        await using var db = scene.Open();
        (await db.Agreements.CountAsync(a => a.RenewalOf != null, AgreementScene.Stop)).ShouldBe(3);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Signed_at_once_each_signature_binds_its_own_text(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var schools = await scene.AddSchools(3);
        var agreements = await scene.InForceWithEach(schools);

        var report = await scene.Do(await scene.Renew(agreements, new(Sign: true, "Director of partnerships", Agreed: true), await scene.AddTemplate()));

        report.Count(ManyResult.SentAndSigned).ShouldBe(3);
        await using var db = scene.Open();
        var signatures = await db.Signatures.ToListAsync(AgreementScene.Stop);
        signatures.Select(s => s.Digest).Distinct().Count().ShouldBe(3);
        signatures.ShouldAllBe(s => s.Side == AgreementSide.Provider && s.Name == "Bea Okafor" && s.Person == scene.Manager.Person && s.JobTitle == "Director of partnerships");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Signing_at_once_needs_a_role_and_a_confirmation_and_somebody_who_may(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var agreements = await scene.InForceWithEach(await scene.AddSchools(1));
        var writer = scene.Manager with { Permissions = [IttPartnerships.Access.Permission.KeepAgreements, IttPartnerships.Access.Permission.SeePartnership] };

        (await scene.Renew(agreements, new(Sign: true))).Refusals.Select(r => r.Code).ShouldBe(["MA-04", "MA-05"]);
        (await scene.Renew(agreements, new(Sign: true, "Director", Agreed: true), actor: writer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("MA-03");
        (await scene.Renew([])).Refusals.ShouldHaveSingleItem().Code.ShouldBe("MA-01");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_agreements_of_somebody_else_are_not_renewed(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var agreements = await scene.InForceWithEach(await scene.AddSchools(1));

        (await scene.Renew(agreements, actor: scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Preview(actor: scene.Rival)).Rows.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_agreement_is_renewed_once_and_only_for_a_year_it_does_not_hold(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var before = await scene.InForce();

        (await One(scene, before, 2026)).Refusals.Select(r => r.Code).ShouldBe(["RN-03"]);
        (await One(scene, before, 2027)).Succeeded.ShouldBeTrue();
        (await One(scene, before, 2027)).Refusals.Select(r => r.Code).ShouldBe(["RN-02"]);
        (await One(scene, await scene.Ready(scene.School, AgreementKind.PlacementSchool), 2027)).Refusals.Select(r => r.Code).ShouldContain("RN-01");
    }

    private static Task<Outcome<AgreementId>> One(AgreementScene scene, AgreementId id, int year) =>
        scene.Use<RenewAgreement, Outcome<AgreementId>>(use => use.Run(new(id, new AcademicYear(year)), scene.Manager, AgreementScene.Stop));

    internal static async Task Rename(AgreementScene scene, OrganisationId id, string name)
    {
        await using var db = scene.Open();
        await db.Organisations.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, name), AgreementScene.Stop);
    }

    internal static async Task Close(AgreementScene scene, params OrganisationId[] ids)
    {
        await using var db = scene.Open();
        await db.Organisations.Where(o => ids.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OrganisationStatus.Closed), AgreementScene.Stop);
    }

    internal static async Task RemoveContacts(AgreementScene scene, OrganisationId id)
    {
        await using var db = scene.Open();
        await db.Contacts.Where(c => c.Organisation == id).ExecuteDeleteAsync(AgreementScene.Stop);
    }
}
