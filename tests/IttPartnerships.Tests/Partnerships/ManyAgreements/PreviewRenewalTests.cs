using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

public sealed class PreviewRenewalTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_needs_attention_stands_beside_each_agreement(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var lead = await scene.InForce(delegated: [Responsibility.CourseDelivery]);
        var school = await scene.InForce(scene.School, AgreementKind.PlacementSchool);
        await RenewAgreementsTests.Rename(scene, scene.School, "Elm Street Academy");

        var preview = await scene.Preview();

        var first = preview.Rows[0];
        (first.Agreement, first.Delegations).ShouldBe((lead, 1));
        first.Stops.ShouldBeEmpty();
        first.Look.ShouldBe(["1 delegated responsibility to review"]);
        var second = preview.Rows[1];
        second.Agreement.ShouldBe(school);
        second.PartnerName.ShouldBe("Elm Street Academy");
        second.Look.ShouldBe(["The partner’s name has changed from Elm Street School"]);
        preview.Total.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_accreditation_that_does_not_reach_into_the_year_stops_it(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.InForce(scene.School, AgreementKind.PlacementSchool);
        await scene.LoseAccreditation(new DateOnly(2028, 3, 31));
        await RenewAgreementsTests.Close(scene, scene.School);

        var row = (await scene.Preview()).Rows.ShouldHaveSingleItem();

        row.IsReady.ShouldBeFalse();
        row.Stops.ShouldBe(
        [
            "The provider must be accredited on every day of the term. Change the term, or wait until the accreditation is in the register",
            "The partner is closed in the register",
        ]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Requests_for_changes_a_newer_template_and_an_early_end_are_told(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(scene.School, AgreementKind.PlacementSchool);
        await scene.Offer(id);
        (await scene.Use<AskForChange, Outcome<Done>>(use => use.Run(new(id, "payments", "Please pay sooner"), scene.Head, AgreementScene.Stop))).Succeeded.ShouldBeTrue();
        await scene.SignBoth(id);
        await scene.End(id, scene.Today.AddDays(10));
        await scene.AddTemplate("Schools, with other words");
        await scene.Use<KeepTemplate, Outcome<AgreementTemplateId>>(async use => await use.Run(
            await Changed(scene), scene.Manager, AgreementScene.Stop));

        var row = (await scene.Preview()).Rows.ShouldHaveSingleItem();

        row.Look.ShouldBe(
        [
            "It was ended early, on 17 September 2026", "1 request for a change not settled", "The text is not that of your template “Schools, with other words”, as it is now",
        ]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_renewed_already_leads_to_its_renewal_and_is_not_ready(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(scene.School, AgreementKind.PlacementSchool);
        var report = await scene.Do(await scene.Renew([id]));

        var row = (await scene.Preview()).Rows.ShouldHaveSingleItem();

        (row.IsReady, row.RenewedAs!.Value.Value).ShouldBe((false, report.Rows[0].Agreement!.Value));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_ended_long_ago_or_holds_on_is_not_offered(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.InForce(scene.School, AgreementKind.PlacementSchool);

        (await scene.Preview(year: 2026)).Rows.ShouldBeEmpty();
        scene.Clock.Pass(TimeSpan.FromDays(365 * 2));
        (await scene.Preview(year: 2028)).Rows.ShouldBeEmpty();
    }

    private static async Task<KeepTemplate.Command> Changed(AgreementScene scene)
    {
        var template = (await scene.Use<FindTemplates, Outcome<IReadOnlyList<AgreementTemplate>>>(use => use.Run(new(), scene.Manager, AgreementScene.Stop))).Value[0];
        return new(template.Id, template.Kind, template.Name, template.Aims,
            [.. template.Sections.Select(s => new KeepTemplate.Section(s.Code, s.Title, s.Code == "payments" ? "Paid within 30 days." : s.Text))], template.Version);
    }
}
