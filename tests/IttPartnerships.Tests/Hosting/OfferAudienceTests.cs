using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Hosting;

/// <summary>Who sees an offer on which day: every step of the order, and the days at its edges.</summary>
public sealed class OfferAudienceTests
{
    private static readonly OfferDetails Physics = new(OfferKind.Main, 2) { Subject = "Physics" };

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_but_the_school_and_its_trust_sees_what_goes_to_nobody(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);

        (await Seers(scene, scene.Today)).ShouldBe("school trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Those_it_goes_to_see_it_and_whoever_works_for_them(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        (await scene.Share([scene.Provider])).Refusals.ShouldBeEmpty();

        (await Seers(scene, scene.Today)).ShouldBe("provider lead-partner school trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_comes_first_until_its_day_and_then_the_others(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        var until = scene.Today.AddDays(10);
        (await scene.Share([scene.Provider, scene.Other], scene.Other, until)).Refusals.ShouldBeEmpty();

        (await Seers(scene, scene.Today)).ShouldBe("rival school trust");
        (await Seers(scene, until)).ShouldBe("rival school trust");
        (await Seers(scene, until.AddDays(1))).ShouldBe("provider rival lead-partner school trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Without_a_day_the_first_stays_the_only_one(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        (await scene.Share([scene.Provider], scene.Other)).Refusals.ShouldBeEmpty();

        (await Seers(scene, scene.Today.AddDays(300))).ShouldBe("rival school trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Everyone_in_range_sees_it_from_its_day_on(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        var everyone = scene.Today.AddDays(20);
        (await scene.Share([], everyone: everyone)).Refusals.ShouldBeEmpty();

        (await Seers(scene, everyone.AddDays(-1))).ShouldBe("school trust");
        (await Seers(scene, everyone)).ShouldBe("provider lead-partner school trust", "the rival works nowhere near");
        await using var db = scene.Open();
        await db.AddAgreement(scene.Other, await Neighbour(db), new DateOnly(2026, 8, 1), null, AgreementKind.PlacementSchool);
        (await Seers(scene, everyone)).ShouldBe("provider rival lead-partner school trust");
        await db.Accreditations.Where(a => a.Organisation == scene.Other).ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, scene.Today), HostingScene.Stop);
        (await Seers(scene, everyone)).ShouldBe("provider lead-partner school trust", "its accreditation has ended");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_lead_partner_sees_nothing_once_its_delegation_has_ended(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        await scene.Share([scene.Provider]);
        await using var db = scene.Open();
        var agreement = await db.Agreements.Where(a => a.Partner == scene.Partner).Select(a => a.Id).SingleAsync(HostingScene.Stop);
        await db.EndAgreement(agreement, scene.Today);

        (await Seers(scene, scene.Today.AddDays(1))).ShouldBe("provider school trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_page_of_an_offer_is_for_those_who_see_it(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        await scene.Share([scene.Provider], total: 1);
        await scene.AddContact(scene.School, scene.Provider);
        await scene.AddContact(scene.School, scene.Other, "other@school.example");
        var offer = (await scene.Show(scene.Head)).Value.Offers[0].Id;

        var seen = (await Open(scene, scene.Manager, offer)).Value;
        (seen.School, seen.Free, seen.Contacts.Select(c => c.Email).Single(), seen.Agreements.Single().Provider).ShouldBe(("Elm Street School", 1, "head@school.example", "University of Larkmere"));
        (await Open(scene, scene.Rival, offer)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Open(scene, scene.OtherHead, offer)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static Task<Outcome<ShowOffer.View>> Open(HostingScene scene, Actor actor, OfferId offer) =>
        scene.Use<ShowOffer, Outcome<ShowOffer.View>>(use => use.Run(new(offer), actor, HostingScene.Stop));

    private static async Task<HostingScene> Offering(DatabaseKind kind)
    {
        var scene = await HostingScene.On(kind);
        (await scene.Answer(scene.Head)).Refusals.ShouldBeEmpty();
        (await scene.Keep(scene.Head, Physics)).Refusals.ShouldBeEmpty();
        return scene;
    }

    private static async Task<OrganisationId> Neighbour(IttPartnerships.Data.AppDb db)
    {
        var id = await Access.SomePeople.AddOrganisation(db, "Neighbour School");
        await db.AddSchool(id, "100009", "North West");
        return id;
    }

    /// <summary>Who of the scene sees the one offer on a day.</summary>
    private static async Task<string> Seers(HostingScene scene, DateOnly on)
    {
        await using var db = scene.Open();
        List<string> seers = [];
        foreach (var (name, actor) in new[] { ("provider", scene.Manager), ("rival", scene.Rival), ("lead-partner", scene.Director), ("school", scene.Head), ("trust", scene.Executive), ("other-school", scene.OtherHead), ("nobody", Actor.Nobody) })
        {
            if (await OfferAudience.SeenBy(db, await OfferAudience.Reader(db, actor, on, HostingScene.Stop), on).AnyAsync(HostingScene.Stop))
            {
                seers.Add(name);
            }
        }

        return string.Join(' ', seers);
    }
}
