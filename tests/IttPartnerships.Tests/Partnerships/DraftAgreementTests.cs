using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class DraftAgreementTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_draft_begins_with_every_section_filled_in_for_both(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);

        var agreement = await scene.Read((await scene.Draft()).Value);

        var draft = agreement.Versions.ShouldHaveSingleItem();
        (draft.Number, draft.Stage, draft.From, draft.Until).ShouldBe((1, VersionStage.Draft, new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31)));
        (draft.ProviderName, draft.PartnerName).ShouldBe(("University of Larkmere", "Ash Grove Trust"));
        draft.Sections.OrderBy(s => s.Position).Select(s => s.Code).ShouldBe(StandardSections.All.Select(s => s.Code));
        draft.Sections.ShouldAllBe(s => !s.Text.Contains("{{"));
        draft.Sections.Single(s => s.Code == "payments").Text.ShouldStartWith("University of Larkmere pays for hosting and mentoring as its published terms for 2026 to 2027 say");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_template_of_the_provider_gives_its_own_words(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var template = (await scene.Use<KeepTemplate, Outcome<AgreementTemplateId>>(use => use.Run(
            new(null, AgreementKind.LeadPartner, "Ours", "With {{partner}}", [new("", "Bees", "{{partner}} keeps bees until {{last day}}.")]), scene.Manager, AgreementScene.Stop))).Value;

        var id = await scene.Use<DraftAgreement, Outcome<AgreementId>>(use => use.Run(
            new(scene.Provider, scene.LeadPartner, AgreementKind.LeadPartner, new AcademicYear(2026), new AcademicYear(2026), Template: template), scene.Manager, AgreementScene.Stop));

        var draft = (await scene.Read(id.Value)).Latest();
        draft.Aims.ShouldBe("With Ash Grove Trust");
        draft.Sections.Select(s => (s.Code, s.Title, s.Text)).ShouldBe([("own-1", "Bees", "Ash Grove Trust keeps bees until 31 July 2027.")]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_but_an_accredited_provider_begins_one_and_only_its_own(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);

        (await scene.Draft(actor: scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Draft(actor: scene.Manager with { Permissions = RolePermissions.Of(Role.Viewer) })).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await Draft(scene, scene.Stranger, scene.School, scene.Rival)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-43");
        (await Draft(scene, scene.Provider, scene.Provider, scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-42");

        await using var db = scene.Open();
        (await db.Agreements.CountAsync(AgreementScene.Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_lead_partner_prepares_a_schools_agreement_only_while_that_is_agreed_and_the_provider_stays_the_party(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        (await Draft(scene, scene.Provider, scene.School, scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        var lead = await scene.Ready();
        await scene.Terms(lead, terms => terms with { PreparesSchoolAgreements = true });
        await scene.Offer(lead);
        await scene.SignBoth(lead);

        var prepared = await scene.Read((await Draft(scene, scene.Provider, scene.School, scene.Director)).Value);
        (prepared.Provider, prepared.Partner, prepared.PreparedBy).ShouldBe((scene.Provider, scene.School, scene.LeadPartner));

        (await scene.End(lead, scene.Today)).Succeeded.ShouldBeTrue();
        scene.Clock.Pass(TimeSpan.FromDays(1));
        (await Draft(scene, scene.Provider, scene.School, scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }

    private static Task<Outcome<AgreementId>> Draft(AgreementScene scene, OrganisationId provider, OrganisationId partner, Actor actor) => scene.Use<DraftAgreement, Outcome<AgreementId>>(use =>
        use.Run(new(provider, partner, AgreementKind.PlacementSchool, new AcademicYear(2026), new AcademicYear(2026)), actor, AgreementScene.Stop));
}
