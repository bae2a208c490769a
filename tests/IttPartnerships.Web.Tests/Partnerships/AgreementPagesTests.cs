using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Partnerships;

public sealed class AgreementPagesTests
{
    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task An_agreement_is_drafted_sent_asked_about_rewritten_and_signed_by_both(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var (manager, director, partner) = await Parties(application);

        var made = await manager.Submit(await manager.Get($"/agreements/new?partner={partner.Value}"), ("Kind", "LeadPartner"));
        made.Location.ShouldStartWith("/agreements/");
        var agreement = made.Location!;
        (await director.Get(agreement)).Status.ShouldBe(404);
        (await manager.Submit(await manager.Get($"{agreement}/send"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Write the aims");
        (await manager.Submit(await manager.Get($"{agreement}/terms"), ("Form.Aims", "More science teachers"))).Location.ShouldBe(agreement);
        (await manager.Submit(await manager.Get($"{agreement}/send"))).Location.ShouldBe(agreement);

        var offered = await director.Get(agreement);
        offered.Main.ShouldContain("More science teachers");
        (await director.Submit(await director.Get($"{agreement}/ask?part=payments"), ("Text", "Pay in the autumn"))).Location.ShouldBe(agreement);
        (await manager.Get(agreement)).Main.ShouldContain("Pay in the autumn");
        (await manager.Submit(await manager.Get($"{agreement}/withdraw"))).Location.ShouldBe(agreement);
        (await manager.Submit(await manager.Get($"{agreement}/sections/payments"), ("Text", "Paid in the autumn."))).Location.ShouldBe(agreement);
        (await manager.Submit(await manager.Get($"{agreement}/send"))).Location.ShouldBe(agreement);
        (await director.Get($"{agreement}/compare")).Main.ShouldContain("Paid in the autumn.");

        (await director.Submit(await director.Get($"{agreement}/sign"), ("JobTitle", ""))).Errors.Count.ShouldBe(2);
        (await director.Submit(await director.Get($"{agreement}/sign"), ("JobTitle", "Director"), ("Agreed", "true"))).Location.ShouldBe(agreement);
        (await manager.Submit(await manager.Get($"{agreement}/sign"), ("JobTitle", "Head of partnerships"), ("Agreed", "true"))).Location.ShouldBe(agreement);
        (await director.Get(agreement)).Main.ShouldContain("In force");
        (await director.Get("/agreements")).Main.ShouldContain("In force");
        (await manager.Get($"{agreement}/sign")).Location.ShouldBe(agreement);
    }

    [Fact]
    public async Task A_text_that_changed_under_somebody_is_refused_and_nothing_is_lost()
    {
        using var application = WebApplication.With();
        var (manager, _, partner) = await Parties(application);
        var agreement = (await manager.Submit(await manager.Get($"/agreements/new?partner={partner.Value}"), ("Kind", "LeadPartner"))).Location!;
        var (one, other) = (await manager.Get($"{agreement}/terms"), await manager.Get($"{agreement}/terms"));
        await manager.Submit(one, ("Form.Aims", "First"));

        var refused = await manager.Submit(other, ("Form.Aims", "Second"));

        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Someone else changed this");
        refused.Page.QuerySelector("textarea[name='Form.Aims']")!.TextContent.Trim().ShouldBe("Second");
    }

    [Fact]
    public async Task The_list_is_a_spreadsheet_too()
    {
        using var application = WebApplication.With();
        var (manager, _, partner) = await Parties(application);
        await manager.Submit(await manager.Get($"/agreements/new?partner={partner.Value}"), ("Kind", "LeadPartner"));

        var sheet = await manager.Client.GetStringAsync(new Uri("/agreements/export", UriKind.Relative), TestContext.Current.CancellationToken);

        sheet.ShouldContain("accredited provider,partner,kind,state");
        sheet.ShouldContain("Larkmere Training,Ash Grove Trust,Lead partner,Draft");
    }

    private static async Task<(Visitor Manager, Visitor Director, OrganisationId Partner)> Parties(WebApplication application)
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        var partner = await db.AddOrganisation("Ash Grove Trust");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1234", From = new DateOnly(2020, 8, 1) });
        await db.SaveForTest();
        return (await application.SignedInAs(Role.PartnershipManager, provider), await application.SignedInAs(Role.PartnershipManager, partner), partner);
    }
}
