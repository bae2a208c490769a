using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Trainees.OwnView;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Web.Tests.Organisations;
using IttPartnerships.Web.Tests.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Trainees;

public sealed class MyTrainingPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trainee_follows_the_link_from_the_email_reads_subscribes_and_reports_an_absence()
    {
        await application.AddSchools();
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        var trainee = await db.AddTrainee(provider, (await SomeCourse.In(db, provider)).Course);
        var today = TimeProvider.System.Today();
        db.Add(new Placement
        {
            Id = PlacementId.New(), Trainee = trainee, Provider = provider, School = await application.School("100001"), FirstDay = today.AddDays(-14), LastDay = today.AddDays(14), Days = Weekdays.Every,
            State = PlacementState.UnderWay, Live = true, PublishedOn = today,
        });
        await db.SaveForTest();
        var manager = await application.SignedInAs(Role.PartnershipManager, provider);
        (await manager.Submit(await manager.Get($"/trainees/{trainee.Value}"), "send-link")).Location.ShouldBe($"/trainees/{trainee.Value}");
        var letter = await db.MailMessages.OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync(m => m.Contains("/my-training/"), Stop);
        var token = letter.Split('\n').First(line => line.Contains("/my-training/", StringComparison.Ordinal)).Trim().Split('/')[^1];

        var visitor = application.Visitor();
        var page = await visitor.Get($"/my-training/{token}");
        page.Main.ShouldContain("St Mary's <Primary> School");
        page.Main.ShouldContain("door to door: mostly between");
        page.Page.QuerySelector("a[href^='webcal://']").ShouldNotBeNull();
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);

        var absence = await visitor.Get($"/my-training/{token}/absence");
        (await visitor.Submit(absence)).ErrorBeside("From").ShouldBe("Enter the first day you are absent");
        (await visitor.Submit(absence, [.. Day("From", today), .. Day("Until", today.AddDays(6))])).Location.ShouldBe($"/my-training/{token}");
        (await visitor.Get($"/my-training/{token}")).Main.ShouldContain("5 absent");

        var calendar = await visitor.Get($"/my-training/calendar/{TraineeTokens.CalendarOf(token)}");
        calendar.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        calendar.Text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        (await visitor.Get($"/my-training/calendar/{token}")).Status.ShouldBe(404);
        (await visitor.Get("/my-training/nonsense")).Location.ShouldBe("/my-training/new");
        (await visitor.Submit(await visitor.Get("/my-training/new"), ("Email", "nobody@uni.example"))).Main.ShouldContain("Look at your email");
    }

    [Fact]
    public async Task Links_are_sent_to_everybody_who_never_had_one()
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Ash Grove Training");
        await db.AddTrainee(provider, (await SomeCourse.In(db, provider)).Course);
        var manager = await application.SignedInAs(Role.PartnershipManager, provider);
        (await manager.Follow(await manager.Submit(await manager.Get("/trainees/links")))).Page.Body!.TextContent.ShouldContain("1 link has been sent");
        (await manager.Follow(await manager.Submit(await manager.Get("/trainees/links")))).Page.Body!.TextContent.ShouldContain("Everybody with an email address has had a link already");
    }

    private static (string, string)[] Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];
}
