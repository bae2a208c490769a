using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Placements;

public sealed class PlacementPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_is_chosen_proposed_accepted_confirmed_and_shown()
    {
        var some = await Some();
        var manager = await application.SignedInAs(Role.PartnershipManager, some.Provider);
        var head = await application.SignedInAs(Role.MentorCoordinator, some.School);

        var board = await manager.Get($"/placements/board?year={some.Year.StartYear}");
        board.Main.ShouldContain("Choose a place for Kit Alder in first");
        var choose = await manager.Get(some.Choose);
        choose.Main.ShouldContain("Ash Grove Primary");
        choose.Main.ShouldContain("Tarn Hill Primary");
        var placement = (await manager.Submit(choose, ("offer", some.Offer.Value.ToString()))).Location!;
        (await head.Get(placement)).Status.ShouldBe(404);

        var id = placement.Split('/')[^1];
        var propose = await manager.Get($"/placements/many?step=Propose&ids={id}");
        propose.Main.ShouldContain("1 placement will be proposed to 1 school");
        (await manager.Submit(propose, "many")).Location.ShouldBe("/placements");
        var proposals = await head.Get("/placements/proposals");
        proposals.Main.ShouldContain("Waiting for your answer (1)");
        (await head.Submit(proposals, "answer", ("Answers[0].Choice", "decline"))).ErrorBeside("Answers_0__Reason").ShouldBe("Enter a reason, in 1,000 characters or fewer");
        (await head.Submit(proposals, "answer", ("Answers[0].Choice", "accept"))).Location.ShouldBe("/placements/proposals");
        (await manager.Submit(await manager.Get($"/placements/many?step=Confirm&ids={id}"), "many")).Location.ShouldBe("/placements");
        (await manager.Submit(await manager.Get($"/placements/many?step=Publish&ids={id}"), "many")).Location.ShouldBe("/placements");

        var page = await manager.Get(placement);
        page.Main.ShouldContain("Confirmed a placement");
        page.Main.ShouldNotContain("No agreement with");
        (await manager.Get($"/placements?year={some.Year.StartYear}&state=Confirmed&words=kit")).Main.ShouldContain("1 placement (of 1)");
        (await manager.Get($"/placements/export?year={some.Year.StartYear}")).Text.ShouldContain("Kit Alder");
        (await manager.Get($"/placements/board?by=school&year={some.Year.StartYear}")).Main.ShouldContain("Kit Alder");
        (await head.Get("/placements/proposals")).Main.ShouldContain("Our trainees (1)");
    }

    [Fact]
    public async Task A_school_without_an_account_answers_by_its_link()
    {
        var some = await Some();
        await using var db = application.Database.Open();
        var email = $"noor.{Guid.CreateVersion7():N}@school.example";
        db.Add(new Contact { Id = ContactId.New(), Organisation = some.School, KeptBy = some.Provider, Name = "Noor Hale", Email = email, LastConfirmed = some.Year.FirstDay });
        await db.SaveForTest();
        var placement = await some.Pencilled(application.Services);
        var manager = await application.SignedInAs(Role.PartnershipManager, some.Provider);
        await manager.Submit(await manager.Get($"/placements/many?step=Propose&ids={placement.Value}"), "many");
        var letter = (await db.MailMessages.AsNoTracking().SingleAsync(m => m.To == email, Stop)).Text;
        var link = "/placement-links/" + letter.Split("/placement-links/")[1].Split('\n')[0].Trim();

        var visitor = application.Visitor();
        var page = await visitor.Get(link);
        page.Main.ShouldContain("Kit Alder");
        (await visitor.Submit(page, "answer", ("Answers[0].Choice", "accept"))).Location.ShouldBe(link);

        (await visitor.Get(link)).Main.ShouldContain("You have answered all of them");
        (await visitor.Get("/placement-links/nothing")).Main.ShouldContain("This link does not work any more");
        (await manager.Get($"/placements/{placement.Value}")).Main.ShouldContain("Accepted by the school");
    }

    [Fact]
    public async Task A_school_drops_out_and_one_form_mends_it()
    {
        var some = await Some();
        var placement = await some.Pencilled(application.Services);
        var manager = await application.SignedInAs(Role.PartnershipManager, some.Provider);
        var page = await manager.Get($"/placements/drop-out?school={some.School.Value}");
        page.Main.ShouldContain("1 placement is not over");
        page.Main.ShouldContain("Tarn Hill Primary");

        (await manager.Submit(page, "mend", ("Lines[0].Choice", some.SecondOffer.Value.ToString()))).Location.ShouldBe("/placements?state=Pencilled");

        (await manager.Get($"/placements/{placement.Value}")).Main.ShouldContain("Kit Alder at Tarn Hill Primary");
        (await manager.Get($"/placements/drop-out?school={some.School.Value}")).Main.ShouldContain("Nothing breaks");
        (await manager.Submit(await manager.Get($"/placements/drop-out?trainee={some.Trainee.Value}"), "mend")).Location.ShouldBe("/placements?state=Pencilled");
        (await manager.Submit(await manager.Get($"/placements/{placement.Value}"), "again")).Location.ShouldBe($"/placements/{placement.Value}");
        (await manager.Submit(await manager.Get($"/placements/{placement.Value}"), "pin")).Location.ShouldBe($"/placements/{placement.Value}");
        (await manager.Submit(await manager.Get($"/placements/{placement.Value}/withdraw"))).Location.ShouldBe($"/placements/{placement.Value}");
    }

    [Fact]
    public async Task Nobody_else_finds_another_organisations_placement()
    {
        var some = await Some();
        var placement = await some.Pencilled(application.Services);
        string[] pages = [$"/placements/{placement.Value}", $"/placements/{placement.Value}/withdraw", some.Choose, $"/placements/many?step=Confirm&ids={placement.Value}", $"/placements/drop-out?trainee={some.Trainee.Value}"];
        foreach (var role in Enum.GetValues<Role>())
        {
            var stranger = await application.SignedInAs(role);
            foreach (var page in pages)
            {
                (await stranger.Get(page)).Status.ShouldBe(404, $"{role} {page}");
            }
        }

        var viewer = await application.SignedInAs(Role.Viewer, some.Provider);
        (await viewer.Get($"/placements/{placement.Value}")).Status.ShouldBe(404);
        var quality = await application.SignedInAs(Role.QualityLead, some.Provider);
        (await quality.Get($"/placements/{placement.Value}")).Status.ShouldBe(200);
        (await quality.Get(some.Choose)).Status.ShouldBe(404);
    }

    private async Task<SomePlacements> Some()
    {
        await using var db = application.Database.Open();
        return await SomePlacements.In(db);
    }
}
