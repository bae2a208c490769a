using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Hosting;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Hosting;

/// <summary>The pages of people who sign in: the school's own, the provider's list and its letters, and the search.</summary>
public sealed class HostingPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task A_school_says_everything_about_an_offer_confirms_it_and_takes_it_back()
    {
        var place = await HostingPlace.In(application);
        var head = await application.SignedInAs(Role.Administrator, place.School);
        (await head.Get("/hosting")).Location.ShouldBe(place.Address);
        var answered = await head.Submit(await head.Get($"{place.Address}/answer"), "answer", ("Interest", "Yes"), ("GivenBy", "Dev Ashworth"));
        answered.Location.ShouldBe($"{place.Address}/places");
        var form = await head.Get($"{place.Address}/offers/new");
        (await head.Submit(form, "offer")).ErrorBeside("Form_Kind").ShouldBe("Say what kind of place it is");
        (await head.Submit(form, "offer", [
            ("Form.Kind", "Itp"), ("Form.Places", "12"), ("Form.Focus", "Questioning"), ("Form.KeyStages", "KeyStage3"), ("Form.Windows", "autumn"), ("Form.SupportWanted", "before examinations"),
            .. Day("Form.FirstDay", HostingPlace.Year.FirstDay.AddDays(50)), .. Day("Form.LastDay", HostingPlace.Year.FirstDay.AddDays(54)),
        ])).Location.ShouldBe(place.Address);

        var offer = (await place.Answer())!.Offers.ShouldHaveSingleItem();
        (offer.Kind, offer.Focus, offer.KeyStages, offer.SupportWanted, offer.LastDay).ShouldBe((OfferKind.Itp, "Questioning", KeyStages.KeyStage3, "before examinations", HostingPlace.Year.FirstDay.AddDays(54)));
        var who = await head.Get($"{place.Address}/who");
        (await head.Submit(who, "who", ("TotalPlaces", "10"))).Location.ShouldBe(place.Address);
        (await head.Get(place.Address)).Main.ShouldContain("No more than 10 trainees over everything");
        var change = await head.Get($"{place.Address}/offers/{offer.Id.Value}");
        (await head.Submit(change, "withdraw", ("which", "withdraw"))).Location.ShouldBe(place.Address);
        (await head.Get($"{place.Address}/offers/{offer.Id.Value}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_provider_sees_who_is_silent_asks_writes_down_and_searches()
    {
        var place = await HostingPlace.In(application);
        var manager = await application.SignedInAs(Role.PartnershipManager, place.Provider);
        var list = await manager.Get("/hosting");
        list.Main.ShouldContain("Not asked yet");
        (await manager.Submit(list, "ask", ("which", "ticked"))).Errors.ShouldBe(["Choose at least one school to ask"]);
        (await manager.Submit(list, "ask", ("which", "all"))).Location!.ShouldStartWith("/hosting/asking/");

        var heard = await manager.Submit(await manager.Get($"{place.Address}/answer"), "answer", ("Interest", "Yes"), ("GivenBy", "Maya Quill"));
        (await manager.Submit(await manager.Follow(heard), "places", ("Lines[0].Of", "Physics"), ("Lines[0].Places", "2"))).Location.ShouldBe(place.Address);
        (await manager.Get($"{place.Address}/who")).Status.ShouldBe(404, "whom it goes to is the school’s to say");
        var found = await manager.Get("/hosting/offers?subject=physics&near=EX4+4QJ&minutes=30");
        found.Main.ShouldContain("2 of 2");
        var offer = (await place.Answer())!.Offers[0];
        (await manager.Get($"/hosting/offers/{offer.Id.Value}")).Main.ShouldContain("Maya Quill");
        (await manager.Get("/hosting/offers?as=map")).Page.QuerySelector("main svg").ShouldNotBeNull();
        (await manager.Get("/hosting/offers/export?subject=physics")).Text.ShouldContain("Physics");
        (await manager.Get("/hosting/export?state=Yes")).Text.ShouldContain("Elm Street School");
        (await manager.Get("/hosting/offers?near=ZZ9+9ZZ")).Errors.ShouldHaveSingleItem().ShouldStartWith("No school we know");
        (await manager.Get("/hosting/offers?contrast=Nowhere")).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Days_for_asking_again_are_kept()
    {
        var place = await HostingPlace.In(application);
        var manager = await application.SignedInAs(Role.PartnershipManager, place.Provider);
        var form = await manager.Get("/hosting/calendar");
        (await manager.Submit(form, "calendar", [.. Day("Days[0]", Today)])).Errors.ShouldBe(["Each day must be after today"]);
        (await manager.Submit(form, "calendar", [.. Day("Days[0]", Today.AddDays(20))])).Status.ShouldBe(302);
        (await manager.Get("/hosting/calendar")).Page.QuerySelector("[name='Days[0].Day']")!.GetAttribute("value").ShouldBe($"{Today.AddDays(20).Day}");
    }

    [Fact]
    public async Task A_day_that_is_not_real_keeps_every_box_as_it_was_typed()
    {
        var place = await HostingPlace.In(application);
        var manager = await application.SignedInAs(Role.PartnershipManager, place.Provider);
        var later = Today.AddDays(30);

        var answer = await manager.Submit(await manager.Get("/hosting/calendar"), "calendar", [("Days[0].Day", "31"), ("Days[0].Month", "2"), ("Days[0].Year", "2027"), .. Day("Days[1]", later)]);

        answer.Errors.ShouldBe(["Day 1 must be a real date, like 27 3 2027"]);
        answer.Page.QuerySelector("[name='Days[0].Day']")!.GetAttribute("value").ShouldBe("31");
        answer.Page.QuerySelector("[name='Days[1].Year']")!.GetAttribute("value").ShouldBe($"{later.Year}");
        answer.Page.QuerySelectorAll("[name$='.Day']").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Boxes_of_an_offer_sent_without_a_value_say_nothing()
    {
        var place = await HostingPlace.In(application);
        var head = await application.SignedInAs(Role.Administrator, place.School);
        await head.Submit(await head.Get($"{place.Address}/answer"), "answer", ("Interest", "Yes"), ("GivenBy", "Dev Ashworth"));
        var form = await head.Get($"{place.Address}/offers/new");

        (await head.Submit(form, "offer", ("Form.Windows", ""), ("Form.SupportWanted", ""))).ErrorBeside("Form_Kind").ShouldBe("Say what kind of place it is");
        (await head.Submit(form, "offer", ("Form.Kind", "Main"), ("Form.Places", "2"), ("Form.Windows", ""), ("Form.SupportWanted", ""))).Location.ShouldBe(place.Address);

        (await place.Answer())!.Offers.ShouldHaveSingleItem().Windows.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_lines_for_places_come_once_the_numbers_there_can_be_read()
    {
        var place = await HostingPlace.In(application);
        var head = await application.SignedInAs(Role.Administrator, place.School);
        await head.Submit(await head.Get($"{place.Address}/answer"), "answer", ("Interest", "Yes"), ("GivenBy", "Dev Ashworth"));
        var form = await head.Get($"{place.Address}/places");
        var lines = form.Page.QuerySelectorAll("[name$='.Places']").Length;

        var wrong = await head.Submit(form, "places", ("Lines[0].Places", "two or 3"), ("which", "more"));
        wrong.ErrorBeside("Lines_0__Places").ShouldNotBeNull();
        wrong.Page.QuerySelector("[name='Lines[0].Places']")!.GetAttribute("value").ShouldBe("two or 3");
        var right = await head.Submit(wrong, "places", ("Lines[0].Places", "2"), ("which", "more"));
        right.Page.QuerySelector("[name='Lines[0].Places']")!.GetAttribute("value").ShouldBe("2");
        right.Page.QuerySelectorAll("[name$='.Places']").Length.ShouldBe(lines + 3);
    }

    [Fact]
    public async Task What_is_not_theirs_does_not_exist_for_other_schools_and_providers()
    {
        var (place, other) = (await HostingPlace.In(application), await HostingPlace.In(application));
        await using var db = application.Database.Open();
        var offer = (await db.AddAnswer(place.School, HostingPlace.Year, Today, [place.Provider], new OfferDetails(OfferKind.Main, 2))).Offers[0].Id.Value;
        var (rival, head) = (await application.SignedInAs(Role.Administrator, other.Provider), await application.SignedInAs(Role.Administrator, other.School));
        foreach (var address in new[] { place.Address, $"{place.Address}/answer", $"{place.Address}/places", $"{place.Address}/who", $"{place.Address}/offers/new", $"{place.Address}/offers/{offer}", $"/hosting/offers/{offer}" })
        {
            (await rival.Get(address)).Status.ShouldBe(404, address);
            (await head.Get(address)).Status.ShouldBe(404, address);
        }

        (await rival.Get("/hosting/offers")).Main.ShouldContain("No school offers you anything");
        (await rival.Get($"/hosting/asking/{Guid.CreateVersion7()}")).Status.ShouldBe(404);
        var viewer = await application.SignedInAs(Role.Viewer, place.School);
        (await viewer.Get(place.Address)).Status.ShouldBe(200);
        (await viewer.Get($"{place.Address}/answer")).Status.ShouldNotBe(200);
    }

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) => [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];
}
