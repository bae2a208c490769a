using IttPartnerships.Access;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Jobs;

public sealed class JobPageTests
{
    [Fact]
    public async Task Get_WhenThereAreNone_SaysHowTheyCome()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);

        (await visitor.Get("/jobs")).Main.ShouldContain("There are no jobs yet");
    }

    [Fact]
    public async Task Post_WhenItFailed_TriesItAgain()
    {
        using var application = WebApplication.With(("ITTP_WORKERS", "0"));
        var visitor = await application.SignedInAs(Role.Operator);
        await using var db = application.Database.Open();
        var job = await SampleJobs.Failed(db, null);

        var page = await visitor.Get($"/jobs/{job.Value}");
        page.Main.ShouldContain("Failed");
        var again = await visitor.Follow(await visitor.Submit(page, ("Ask", "retry")));

        again.Main.ShouldContain("Waiting");
    }

    [Fact]
    public async Task Get_WhenItWasRefused_OffersNoSecondTry()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);
        await using var db = application.Database.Open();

        var page = await visitor.Get($"/jobs/{(await SampleJobs.Refused(db, null)).Value}");

        page.Page.QuerySelector("button[value=retry]").ShouldBeNull();
    }

    [Fact]
    public async Task Post_WhenSomeoneElseStoppedItMeanwhile_SaysSo()
    {
        using var application = new WebApplication();
        var visitor = await application.SignedInAs(Role.Operator);
        await using var db = application.Database.Open();
        var page = await visitor.Get($"/jobs/{(await SampleJobs.Running(db, null)).Value}");
        await visitor.Submit(page, ("Ask", "stop"));

        (await visitor.Submit(page, ("Ask", "stop"))).Errors.ShouldBe(["This is already being stopped"]);
    }
}
