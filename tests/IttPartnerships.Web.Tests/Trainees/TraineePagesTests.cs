using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Organisations;
using IttPartnerships.Web.Tests.Programmes;

namespace IttPartnerships.Web.Tests.Trainees;

public sealed class TraineePagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task A_trainee_is_added_found_changed_and_followed()
    {
        await application.AddSchools();
        var (provider, course) = await Provider();
        var manager = await application.SignedInAs(Role.PartnershipManager, provider);
        (await manager.Get("/trainees")).Main.ShouldContain("Bring in the spreadsheet you have");

        var add = await manager.Get("/trainees/add");
        (await manager.Submit(add, ("Form.Name", ""))).Errors.Count.ShouldBeGreaterThan(3);
        var today = TimeProvider.System.Today();
        var trainee = (await manager.Submit(add, [
            ("Form.Name", "Amara Bello"), ("Form.Reference", "S100"), ("Form.Course", course.Value.ToString()), ("Form.HomePostcode", "ls6 3aa"), ("Form.ChosenKeyStage", "KeyStage2"),
            .. Day("Form.StartsOn", today.AddDays(-10)), .. Day("Form.EndsOn", today.AddDays(200))])).Location!;
        var page = await manager.Get(trainee);
        page.Main.ShouldContain("Key stage 2, so key stage 1 too");
        page.Main.ShouldContain("journeys from LS6 3AA");
        page.Main.ShouldContain("Suitability not confirmed");

        (await manager.Get("/trainees?Search=amara&Missing=suitability")).Main.ShouldContain("S100");
        (await manager.Get("/trainees?Status=Awarded")).Main.ShouldContain("No trainee is like that");
        (await manager.Get("/trainees/export")).Text.ShouldContain("S100,Amara Bello");

        (await manager.Submit(await manager.Get($"{trainee}/change"), ("Form.Name", "Amara Bello-Reid"))).Location.ShouldBe(trainee);
        (await manager.Submit(await manager.Get($"{trainee}/suitability"), [.. Day("On", today), ("Confirmed", "true")])).Location.ShouldBe(trainee);
        (await manager.Submit(await manager.Get($"{trainee}/status"), ("Next", "Deferred"))).ErrorBeside("Reason").ShouldBe("Enter the reason");
        (await manager.Submit(await manager.Get($"{trainee}/status"), ("Next", "Deferred"), ("Reason", "Returns in spring"))).Location.ShouldBe(trainee);
        (await manager.Submit(await manager.Get($"{trainee}/placing"), "exclude", ("School", "100001"), ("Reason", "RelativeThere"))).Status.ShouldBe(302);
        (await manager.Submit(await manager.Get($"{trainee}/circumstances"), "record", [("Need", "Step-free access"), ("Purpose", "choosing placements"), .. Day("ConsentedOn", today)])).Status.ShouldBe(302);

        page = await manager.Get(trainee);
        foreach (var said in (string[])["Amara Bello-Reid", "confirmed by", "Returns in spring", "St Mary's <Primary> School (has a relative there)", "Step-free access"])
        {
            page.Main.ShouldContain(said);
        }

        (await manager.Get($"{trainee}/export")).Text.ShouldContain("Amara Bello-Reid");
        (await manager.Get($"{trainee}/export?form=csv")).Text.ShouldContain("Needs and circumstances");
        (await manager.Submit(await manager.Get($"{trainee}/erase"), ("Confirmed", "true"))).Errors.ShouldHaveSingleItem().ShouldStartWith("They are still in training");
    }

    [Fact]
    public async Task Nobody_sees_a_trainee_who_is_not_theirs()
    {
        var (provider, course) = await Provider();
        await using var db = application.Database.Open();
        var id = await db.AddTrainee(provider, course);
        var today = TimeProvider.System.Today();
        var deliverer = await db.AddOrganisation("Tarn Hill Hub");
        await db.AddAgreement(provider, deliverer, today.AddDays(-100), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        var assurer = await db.AddOrganisation("Ash Grove Trust");
        await db.AddAgreement(provider, assurer, today.AddDays(-100), null, AgreementKind.LeadPartner, Responsibility.QualityAssurance);

        (await (await application.SignedInAs(Role.QualityLead, provider)).Get($"/trainees/{id.Value}")).Main.ShouldNotContain("Needs and circumstances");
        (await (await application.SignedInAs(Role.PartnershipManager, deliverer)).Get($"/trainees/{id.Value}/change")).Status.ShouldBe(200);
        (Role Role, OrganisationId At)[] outsiders =
        [
            (Role.Viewer, provider), (Role.Administrator, assurer), (Role.Administrator, await db.AddOrganisation("Elm Street School")), (Role.Administrator, await db.AddOrganisation("Larkmere Training")),
        ];
        foreach (var (role, at) in outsiders)
        {
            var visitor = await application.SignedInAs(role, at);
            foreach (var address in (string[])["", "/change", "/status", "/suitability", "/placing", "/circumstances", "/erase", "/export"])
            {
                (await visitor.Get($"/trainees/{id.Value}{address}")).Status.ShouldBe(404, $"{role} {address}");
            }
        }
    }

    private static (string, string)[] Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    private async Task<(OrganisationId Provider, CourseId Course)> Provider()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation($"Larkmere Training {Guid.CreateVersion7():N}");
        return (provider, (await SomeCourse.In(db, provider)).Course);
    }
}
