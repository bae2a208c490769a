using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>Offers that name no subject: for whoever needs one of their key stages, or, where they name none, for people alone to use.</summary>
public sealed class AnySubjectTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_offer_for_any_subject_is_planned_by_its_key_stages_and_one_that_names_neither_is_left_to_people(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var (any, nobodys) = (year.Offers[0].Id, year.Offers[1].Id);
        await using (var db = room.Database.Open())
        {
            await db.Offers.Where(o => o.Id == any).ExecuteUpdateAsync(set => set.SetProperty(o => o.Subject, (string?)null), Stop);
            await NamesNothing(db, nobodys);
        }

        var picture = (await Find(room, year.Year, room.Manager)).Value;
        (picture.Offers, picture.ByHand).ShouldBe((1, 1));
        var accepted = (await Accept(room, await Make(room, year.Year))).Value;
        accepted.Left.ShouldBeEmpty();
        await using var after = room.Database.Open();
        (await after.Placements.Select(p => p.Offer).ToListAsync(Stop)).ShouldBe([.. Enumerable.Repeat((OfferId?)any, accepted.Pencilled)]);
        accepted.Pencilled.ShouldBeGreaterThan(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_somebody_pencilled_on_an_offer_only_people_can_use_is_their_decision(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        Placement byHand;
        await using (var db = room.Database.Open())
        {
            await NamesNothing(db, year.Offers[1].Id);
            byHand = await year.Place(db, 0, year.Autumn, 1, PlacementState.Pencilled);
        }

        var picture = (await Find(room, year.Year, room.Manager)).Value;
        (picture.Decided, picture.Pencilled).ShouldBe((1, 0));
        (await Accept(room, await Make(room, year.Year, keep: false))).Succeeded.ShouldBeTrue();
        await using var after = room.Database.Open();
        (await after.Placements.SingleAsync(p => p.Id == byHand.Id, Stop)).ShouldSatisfyAllConditions(stay => stay.Live.ShouldBeTrue(), stay => stay.Offer.ShouldBe(year.Offers[1].Id));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_decision_on_an_offer_for_any_subject_takes_its_place_and_stays(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        var one = year.Offers[1].Id;
        await using (var db = room.Database.Open())
        {
            await db.Offers.Where(o => o.Id == one).ExecuteUpdateAsync(set => set.SetProperty(o => o.Subject, (string?)null), Stop);
            await year.Place(db, 0, year.Autumn, 1, PlacementState.Proposed);
        }

        var plan = await room.Read(await Make(room, year.Year, keep: false));
        plan.Trainees.SelectMany(trainee => trainee.Slots).Count(slot => slot.Window == "autumn" && slot.SchoolName.EndsWith("600002", StringComparison.Ordinal)).ShouldBe(1);
        plan.Trainees[0].Slots[0].SchoolName.ShouldEndWith("600002");
    }

    private static Task NamesNothing(AppDb db, OfferId offer) =>
        db.Offers.Where(o => o.Id == offer).ExecuteUpdateAsync(set => set.SetProperty(o => o.Subject, (string?)null).SetProperty(o => o.KeyStages, KeyStages.None), Stop);
}
