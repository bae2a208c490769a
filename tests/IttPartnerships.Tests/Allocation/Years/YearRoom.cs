using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>What tests of a year do in a room: make it, look at it, plan it, accept the plan.</summary>
internal static class YearRoom
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SampleYear> Year(PlanRoom room)
    {
        await using var db = room.Database.Open();
        return await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(DateOnly.FromDateTime(room.Clock.Today.Date)).Next);
    }

    public static Task<Outcome<FindYearToPlan.Picture>> Find(PlanRoom room, AcademicYear year, Actor actor) =>
        room.Use<FindYearToPlan, Outcome<FindYearToPlan.Picture>>(use => use.Run(new(year), actor, Stop));

    public static async Task<PlanRunId> Make(PlanRoom room, AcademicYear year, bool keep = true)
    {
        var plan = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year, Keep: keep), room.Manager, Stop))).Value;
        await room.Work();
        return plan;
    }

    public static Task<Outcome<AcceptPlan.Accepted>> Accept(PlanRoom room, PlanRunId plan, IReadOnlyList<int>? numbers = null) =>
        room.Use<AcceptPlan, Outcome<AcceptPlan.Accepted>>(use => use.Run(new(plan, numbers), room.Manager, Stop));
}
