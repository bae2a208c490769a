using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Hosting;

/// <summary>A school without an account answers, as J4 has it: two minutes, four pages, without JavaScript.</summary>
public sealed class AnswerByLinkTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task The_commonest_answer_takes_four_screens_and_five_fields()
    {
        var place = await HostingPlace.In(application);
        var head = application.Visitor();
        List<Answer> screens = [];

        var first = Look(await head.Get(await place.Link()));
        first.Heading.ShouldStartWith("Will Elm Street School");
        var second = Look(await head.Follow(await head.Submit(first, "answer", ("Interest", "Yes"))));
        second.Heading.ShouldBe("How many places?");
        var third = Look(await head.Follow(await head.Submit(
            second, "places", ("Lines[0].Of", "Maths"), ("Lines[0].Places", "2"), ("Lines[1].Of", "Physics"), ("Lines[1].Places", "1"))));
        third.Heading.ShouldBe("Who sees your answer?");
        var last = Look(await head.Follow(await head.Submit(third, "who")));

        const int Chosen = 1 + 4; // yes; two subjects and two numbers: name and providers are filled in already
        (screens.Count, Chosen).ShouldBe((4, 5));
        last.Main.ShouldContain("Mathematics");
        var answer = (await place.Answer())!;
        (answer.Interest, answer.GivenBy, answer.Channel).ShouldBe((HostingInterest.Yes, "Maya Quill", AnswerChannel.Link));
        answer.Offers.Select(o => (o.Subject, o.Places)).ShouldBe([("Mathematics", 2), ("Physics", 1)], ignoreOrder: true);
        answer.Recipients.Select(r => r.Provider).ShouldBe([place.Provider]);

        Answer Look(Answer page)
        {
            page.Status.ShouldBe(200);
            page.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            screens.Add(page);
            return page;
        }
    }

    [Fact]
    public async Task No_is_two_screens_with_a_reason_and_what_is_wrong_is_said_beside_it()
    {
        var place = await HostingPlace.In(application);
        var head = application.Visitor();
        var first = await head.Get(await place.Link());

        (await head.Submit(first, "answer")).Errors.ShouldBe(["Say whether the school will host: yes, maybe, no, or not sure yet"]);
        (await head.Submit(first, "answer", ("Interest", "No"))).ErrorBeside("Reasons").ShouldBe("Choose at least one reason, so that somebody can help");
        var done = await head.Follow(await head.Submit(first, "answer", ("Interest", "No"), ("Reasons", "MentorCapacity"), ("Reasons", "StaffChanges")));

        done.Main.ShouldContain("Not enough mentors; Staff changes");
        (await place.Answer())!.Reasons.ShouldBe(ReasonsNotToHost.MentorCapacity | ReasonsNotToHost.StaffChanges);
    }

    [Fact]
    public async Task Used_links_show_and_change_the_answer_and_others_open_nothing()
    {
        var place = await HostingPlace.In(application);
        var link = await place.Link();
        var head = application.Visitor();
        await head.Submit(await head.Get(link), "answer", ("Interest", "NotSureYet"));
        var done = await head.Get($"{link}/done");
        done.Main.ShouldContain("Not sure yet");
        (await head.Submit(done, "letters", ("Letters", "1"), ("which", "letters"))).Status.ShouldBe(302);
        (await head.Get($"{link}/offers/{Guid.CreateVersion7()}")).Status.ShouldBe(404);

        (await application.Visitor().Get("/hosting-links/no-such-token")).Location.ShouldBe("/hosting-links/new");
        (await application.Visitor().Get("/hosting-links/no-such-token/places")).Location.ShouldBe("/hosting-links/new");
        await using var db = application.Database.Open();
        var past = TimeProvider.System.GetUtcNow().AddDays(-1);
        await db.HostingLinks.Where(l => l.School == place.School).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, past), TestContext.Current.CancellationToken);
        (await head.Get(link)).Location.ShouldBe("/hosting-links/new");
        var again = await head.Submit(await head.Get("/hosting-links/new"), "new-link", ("Email", "nobody@school.example"));
        again.Heading.ShouldBe("Look at your email");
    }

    [Fact]
    public async Task A_special_school_is_asked_what_fits_it()
    {
        var place = await HostingPlace.In(application, SettingType.Special, Phase.NotApplicable);
        var head = application.Visitor();
        var link = await place.Link();
        var places = await head.Follow(await head.Submit(await head.Get(link), "answer", ("Interest", "Maybe")));

        places.Main.ShouldContain("Class or group");
        await head.Submit(places, "places", ("Lines[0].Of", "Autism class"), ("Lines[0].Places", ""));
        var offer = (await place.Answer())!.Offers.ShouldHaveSingleItem();
        (offer.Kind, offer.YearGroups, offer.Places).ShouldBe((OfferKind.OtherExperience, "Autism class", 0));
    }

    [Fact]
    public async Task Two_who_answer_at_once_do_not_overwrite_each_other()
    {
        var place = await HostingPlace.In(application);
        var link = await place.Link();
        var (one, other) = (application.Visitor(), application.Visitor());
        var (first, second) = (await one.Get(link), await other.Get(link));
        (await one.Submit(first, "answer", ("Interest", "Yes"))).Status.ShouldBe(302);

        var late = await other.Submit(second, "answer", ("Interest", "NotSureYet"));
        late.Errors.ShouldHaveSingleItem().ShouldStartWith("Someone else changed this");
        (await place.Answer())!.Interest.ShouldBe(HostingInterest.Yes);
    }
}
