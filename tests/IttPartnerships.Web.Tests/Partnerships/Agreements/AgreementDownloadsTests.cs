using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Partnerships.Agreements;

public sealed class AgreementDownloadsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task A_version_is_a_pdf_for_both_parties_shown_in_the_browser_with_a_name_to_keep_it_under(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var (provider, partner, agreement) = await Signed(application);

        foreach (var party in (OrganisationId[])[provider, partner])
        {
            var answer = await (await application.SignedInAs(Role.Viewer, party)).Get($"/agreements/{agreement.Value}/versions/1/pdf");

            answer.Status.ShouldBe(200);
            answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
            answer.Response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("agreement-university-of-łarkmere-and-elm-street-school-version-1.pdf");
            Encoding.ASCII.GetString(await answer.Response.Content.ReadAsByteArrayAsync(Stop), 0, 8).ShouldBe("%PDF-1.7");
        }
    }

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task A_partner_sees_no_draft_and_nobody_else_sees_anything(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var (provider, partner, agreement) = await Signed(application);
        await Vary(application, provider, agreement);

        (await Status(application, provider, agreement, 2)).ShouldBe(200);
        (await Status(application, partner, agreement, 2)).ShouldBe(404);
        (await Status(application, null, agreement, 1)).ShouldBe(404);
        (await Status(application, provider, agreement, 3)).ShouldBe(404);
        (await Status(application, provider, AgreementId.New(), 1)).ShouldBe(404);
        (await application.Visitor().Get($"/agreements/{agreement.Value}/versions/1/pdf")).Location!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_page_of_an_agreement_leads_to_it()
    {
        using var application = new WebApplication();
        var (_, partner, agreement) = await Signed(application);

        var page = await (await application.SignedInAs(Role.Viewer, partner)).Get($"/agreements/{agreement.Value}");

        page.Page.QuerySelector($"a[href='/agreements/{agreement.Value}/versions/1/pdf']").ShouldNotBeNull();
    }

    private static async Task<int> Status(WebApplication application, OrganisationId? party, AgreementId agreement, int number) =>
        (await (await application.SignedInAs(Role.PartnershipManager, party)).Get($"/agreements/{agreement.Value}/versions/{number}/pdf")).Status;

    /// <summary>With a placement school for this academic year, drafted, sent and signed by both.</summary>
    private static async Task<(OrganisationId Provider, OrganisationId Partner, AgreementId Agreement)> Signed(WebApplication application)
    {
        OrganisationId provider, school;
        Actor manager, head;
        await using (var db = application.Database.Open())
        {
            (provider, school) = (await db.AddOrganisation("University of Łarkmere"), await db.AddOrganisation("Elm Street School"));
            await db.Organisations.Where(o => o.Id == school).ExecuteUpdateAsync(set => set.SetProperty(o => o.Kind, OrganisationKind.School), Stop);
            manager = (await db.AddPerson("Łukasz Żółć", null, (provider, Role.PartnershipManager))).Acting(provider, Role.PartnershipManager);
            head = (await db.AddPerson("Dev Ashworth", null, (school, Role.PartnershipManager))).Acting(school, Role.PartnershipManager);
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1234", From = new DateOnly(2020, 8, 1) });
            await db.SaveForTest();
        }

        await using var scope = application.Services.CreateAsyncScope();
        var use = scope.ServiceProvider;
        var year = AcademicYear.Of(TimeProvider.System.Today());
        var id = (await use.GetRequiredService<DraftAgreement>().Run(new(provider, school, AgreementKind.PlacementSchool, year, year), manager, Stop)).Value;
        var draft = await Read(use, id, manager);
        var terms = draft.Version!;
        (await use.GetRequiredService<ChangeDraft>().Run(new(id, draft.Agreement.Version, terms.From, terms.Until, year, year, null, "More teachers", "Here"), manager, Stop)).Refusals.ShouldBeEmpty();
        (await use.GetRequiredService<OfferAgreement>().Run(new(id, (await Read(use, id, manager)).Agreement.Version), manager, Stop)).Refusals.ShouldBeEmpty();
        var digest = (await Read(use, id, manager)).Version!.Digest!;
        (await use.GetRequiredService<SignAgreement>().Run(new(id, digest, "Headteacher", Agreed: true), head, Stop)).Refusals.ShouldBeEmpty();
        (await use.GetRequiredService<SignAgreement>().Run(new(id, digest, "Head of partnerships", Agreed: true), manager, Stop)).Refusals.ShouldBeEmpty();
        return (provider, school, id);
    }

    private static async Task Vary(WebApplication application, OrganisationId provider, AgreementId agreement)
    {
        await using var scope = application.Services.CreateAsyncScope();
        Actor manager = new(null, provider, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
        var signed = await Read(scope.ServiceProvider, agreement, manager);
        (await scope.ServiceProvider.GetRequiredService<VaryAgreement>().Run(new(agreement, signed.Agreement.Version, TimeProvider.System.Today(), "More to do"), manager, Stop)).Refusals.ShouldBeEmpty();
    }

    private static async Task<ReadAgreement.View> Read(IServiceProvider use, AgreementId agreement, Actor actor) =>
        (await use.GetRequiredService<ReadAgreement>().Run(new(agreement), actor, Stop)).Value;
}
