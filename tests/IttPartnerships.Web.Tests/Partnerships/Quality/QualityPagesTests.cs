using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Partnerships.Oversight;

namespace IttPartnerships.Web.Tests.Partnerships.Quality;

/// <summary>Assessments and reviews, as people write and read them.</summary>
public sealed class QualityPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_review_is_recorded_and_read_by_whom_it_is_about()
    {
        var (quality, partner, made, provider) = await Scene();

        (await quality.Get("/quality-reviews/add")).Main.ShouldContain("Elder Wood Trust");
        var form = await quality.Get($"/quality-reviews/add?provider={provider.Value}&reviewed={made.Partner.Value}");
        (await quality.Submit(form, "review", ("Outcome", "DoesNotMeet"), ("Summary", "Seen"))).Errors.ShouldContain("Say what must improve, unless expectations are met in full");
        var sent = await quality.Submit(form, "review", [
            ("Aspect", "Mentoring"), ("Outcome", "MeetsWithActions"), ("Summary", "Four meetings were joined"),
            .. Day("From", Today.AddDays(-2)), .. Day("Until", Today.AddDays(-1)), ("ToImprove[0].What", "Set one target a week"), .. Day("ToImprove[0].DueOn", Today.AddDays(30)),
        ]);

        (await partner.Get(sent.Location!)).Main.ShouldContain("Set one target a week");
        var close = await quality.Get($"{sent.Location}/improvements/1/close");
        (await partner.Get($"{sent.Location}/improvements/1/close")).Status.ShouldBe(404);
        (await quality.Submit(close, "close")).Errors.ShouldBe(["Say what shows that it is done, in 1,000 characters or fewer", "Give the evidence: a link, a file, or both"], ignoreOrder: true);
        (await quality.Submit(close, "close", ("Evidence", "The agreed form"), ("Link", "https://evidence.example/form"))).Location.ShouldBe(sent.Location);
        (await partner.Get(sent.Location!)).Main.ShouldContain("The agreed form");
        (await quality.Get($"{sent.Location}/improvements/1/close")).Location.ShouldBe(sent.Location);
        (await partner.Get("/quality-reviews")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await quality.Get($"/quality-reviews/add?provider={provider.Value}&reviewed={Guid.CreateVersion7()}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_partner_is_assessed_and_reads_it()
    {
        var (quality, partner, made, _) = await Scene();

        (await quality.Get("/capacity")).Main.ShouldContain("Delegated, with no assessment that holds today");
        var form = await quality.Get($"/capacity/add?partner={made.Partner.Value}");
        (await quality.Submit(form, "assess")).Errors.ShouldContain("Choose at least one responsibility it is about");
        var sent = await quality.Submit(form, "assess", [
            ("Form.Responsibilities", "CourseDelivery"), ("Form.People", "Two tutors"), ("Form.PeopleReady", "Ready"), ("Form.Places", "Two schools"), ("Form.PlacesReady", "Ready"),
            ("Form.Expertise", "Primary mathematics"), ("Form.ExpertiseReady", "Ready"), ("Form.Outcome", "Ready"),
            .. Day("Form.AssessedOn", Today), .. Day("Form.ReviewOn", Today.AddDays(300)),
        ]);

        sent.Errors.ShouldBeEmpty();
        (await partner.Get(sent.Location!)).Main.ShouldContain("Primary mathematics");
        (await quality.Get("/capacity")).Main.ShouldNotContain("Delegated, with no assessment that holds today");
    }

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) => [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];

    private async Task<(Visitor Quality, Visitor Partner, SomeOversight.Made Made, OrganisationId Provider)> Scene()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("University of Quenshire");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "5001", From = new(2024, 8, 1) });
        var made = await db.AddOversight(provider);
        return (await application.SignedInAs(Role.QualityLead, provider), await application.SignedInAs(Role.Administrator, made.Partner), made, provider);
    }
}
