using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class SupportWantedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_gives_a_school_trainees_when_it_wants_support_where_it_can(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        SampleYear year;
        await using (var db = room.Database.Open())
        {
            year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(room.Clock.Today()).Next);
            var one = year.Trainees[0].Id;
            await db.Trainees.Where(t => t.Id != one).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TraineeStatus.Withdrawn), Stop);
        }

        (await SpringSchool(room, year, "spring")).ShouldBe(year.Offers[0].Id);
        (await SpringSchool(room, year, "autumn")).ShouldBe(year.Offers[1].Id);
    }

    /// <summary>The offer of the spring stay where the first school wants support at this time.</summary>
    private static async Task<OfferId> SpringSchool(PlanRoom room, SampleYear year, string wanted)
    {
        var first = year.Offers[0].Id;
        await using (var db = room.Database.Open())
        {
            await db.Placements.ExecuteDeleteAsync(Stop);
            await db.Offers.Where(o => o.Id == first).ExecuteUpdateAsync(set => set.SetProperty(o => o.SupportWanted, wanted), Stop);
        }

        var plan = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year), room.Manager, Stop))).Value;
        await room.Work();
        (await room.Use<AcceptPlan, Outcome<AcceptPlan.Accepted>>(use => use.Run(new(plan), room.Manager, Stop))).Value.Pencilled.ShouldBe(2);
        await using var after = room.Database.Open();
        return (await after.Placements.SingleAsync(p => p.Window == year.Spring.Id, Stop)).Offer!.Value;
    }
}
