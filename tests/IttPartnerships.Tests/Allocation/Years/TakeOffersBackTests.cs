using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Allocation.Years.YearRoom;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class TakeOffersBackTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_offer_of_the_school_in_the_year_is_taken_back_and_no_other(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);

        (await Take(room, year, room.Manager)).Value.ShouldBe(1);

        await using var db = room.Database.Open();
        (await db.Offers.Where(offer => offer.WithdrawnOn != null).Select(offer => offer.School).ToListAsync(Stop)).ShouldBe([year.Offers[1].School]);
        (await Take(room, year, room.Manager)).Value.ShouldBe(0, "nothing is left to take back");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whom_the_offers_do_not_reach_takes_none_back(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);

        foreach (var stranger in (Actor[])[room.Rival, Actor.Nobody])
        {
            (await Take(room, year, stranger)).Value.ShouldBe(0);
        }

        (await Find(room, year.Year, room.Manager)).Value.Schools.ShouldBe(2);
    }

    private static Task<Outcome<int>> Take(PlanRoom room, SampleYear year, Actor actor) =>
        room.Use<TakeOffersBack, Outcome<int>>(use => use.Run(new(year.Offers[1].School, year.Year), actor, Stop));
}
