using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Kernel;

namespace IttPartnerships.Allocation.Demand;

/// <summary>Asks for a plan of the trainees a year ahead expects: where slots stay unfilled will be the shortages, and its advice says which single extra offers matter most. It names nobody and cannot be accepted.</summary>
public sealed class RequestExpectedPlan(AppDb db, TimeProvider clock, RequestPlan request, FindPlanWishes wishes)
{
    public sealed record Command(AcademicYear Year);

    public async Task<Outcome<PlanRunId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var expected = await LoadExpected.Of(db, command.Year, actor, clock.Today(), stop);
        if (YearRules.BeforePlanning.Broken(expected.Year.Facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        return await request.Ask(RequestPlan.Written("", new YearFiles(expected.Year, keep: false, named: false).Write(), command.Year) with { Of = $"Expected trainees of {command.Year}", Wishes = (await wishes.Run(new(), actor, stop)).Value }, actor, stop);
    }
}
