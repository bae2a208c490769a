using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements;

/// <summary>Places that the database itself keeps, however many write at once.</summary>
public sealed class PlacementGuardsTests
{
    private static CancellationToken Stop => PlacementScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Places_are_counted_at_one_time_not_over_the_year(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var offer = await scene.Offer(school, 1);

        (await scene.Pencil(await scene.Trainee(), school, offer)).Succeeded.ShouldBeTrue();
        (await scene.Pencil(await scene.Trainee(), school, offer, scene.Spring)).Succeeded.ShouldBeTrue();
        (await scene.Pencil(await scene.Trainee(), school, offer, scene.Spring)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-30");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_fullest_day_decides(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var offer = await scene.Offer(school, 2);
        await Stay(scene, school, offer, 10, 20);
        await Stay(scene, school, offer, 15, 25);
        (await Stay(scene, school, offer, 1, 9)).ShouldBeNull();
        (await Stay(scene, school, offer, 21, 30)).ShouldBeNull();
        (await Stay(scene, school, offer, 5, 16)).ShouldBe("PT-30");
        (await Stay(scene, school, offer, 20, 20)).ShouldBe("PT-30");
        (await Stay(scene, school, offer, 26, 30)).ShouldBeNull();
        (await Stay(scene, school, offer, 1, 14)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_schools_total_holds_over_all_its_offers_and_all_providers(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var (one, other) = (await scene.Offer(school, 2, total: 2), await scene.Offer(school, 2));
        await scene.Pencil(await scene.Trainee(), school, one);
        await scene.Pencil(await scene.Trainee(), school, null);

        (await scene.Pencil(await scene.Trainee(), school, other)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-31");
        (await scene.Pencil(await scene.Trainee(), school, other, scene.Spring)).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Neither_number_shrinks_below_what_is_taken(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var offer = await scene.Offer(school, 3, total: 3);
        await scene.Pencil(await scene.Trainee(), school, offer);
        await scene.Pencil(await scene.Trainee(), school, offer);

        await Fails(() => scene.Db.Offers.ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 1), Stop), "an_offer_keeps_the_places_taken");
        await Fails(() => scene.Db.HostingAnswers.ExecuteUpdateAsync(set => set.SetProperty(a => a.TotalPlaces, 1), Stop), "a_school_keeps_the_places_taken");
        await scene.Db.Offers.ExecuteUpdateAsync(set => set.SetProperty(o => o.Places, 2), Stop);
        await scene.Db.HostingAnswers.ExecuteUpdateAsync(set => set.SetProperty(a => a.TotalPlaces, 2), Stop);

        static async Task Fails(Func<Task> work, string says) => (await Should.ThrowAsync<System.Data.Common.DbException>(work)).Message.ShouldContain(says);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_fifty_people_who_move_placements_at_once_no_cap_is_broken_and_no_move_is_lost(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var (from, to) = (await scene.School("Ash Grove Primary"), await scene.School("Tarn Hill Primary"));
        var (full, few, capped) = (await scene.Offer(from, 50), await scene.Offer(to, 7, total: 9), await scene.Offer(to, 7));
        List<PlacementId> placements = [];
        for (var i = 0; i < 50; i++)
        {
            placements.Add((await scene.Pencil(await scene.Trainee(), from, full)).Value);
        }

        var outcomes = await Task.WhenAll(placements.Select((id, i) => Task.Run(
            () => scene.Run(t => t.Move.Run(new(id, null, to, i % 2 == 0 ? few : capped), scene.Manager, Stop)), Stop)));

        outcomes.Count(o => o.Succeeded).ShouldBe(9);
        outcomes.Where(o => !o.Succeeded).SelectMany(o => o.Refusals).ShouldAllBe(refusal => refusal.Code == "PT-30" || refusal.Code == "PT-31");
        var there = await scene.Db.Placements.AsNoTracking().Where(p => p.School == to).ToListAsync(Stop);
        there.Count.ShouldBe(9);
        there.Count(p => p.Offer == few).ShouldBeLessThanOrEqualTo(7);
        there.Count(p => p.Offer == capped).ShouldBeLessThanOrEqualTo(7);
        there.Select(p => p.Id).ShouldBe(placements.Where((_, i) => outcomes[i].Succeeded), ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_who_change_the_same_placement_the_second_is_told(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var id = (await scene.Pencil(await scene.Trainee(), school, await scene.Offer(school, 1))).Value;
        var seen = (await scene.Read(id)).Version;

        (await scene.Run(t => t.Withdraw.Run(new(id, seen, null), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Run(t => t.Move.Run(new(id, seen, school, null), scene.Manager, Stop))).Refusals.ShouldBe([Refusal.Changed]);
    }

    /// <summary>A stay from one day of October to another; the code of what refused it.</summary>
    private static async Task<string?> Stay(PlacementScene scene, IttPartnerships.Organisations.OrganisationId school, OfferId offer, int first, int last)
    {
        var trainee = await scene.Trainee();
        var outcome = await scene.Run(t => t.Pencil.Run(new(trainee, null, school, offer, FirstDay: new(2026, 10, first), LastDay: new(2026, 10, last), Days: IttPartnerships.Programmes.Weekdays.Every), scene.Manager, Stop));
        return outcome.Succeeded ? null : outcome.Refusals[0].Code;
    }
}
