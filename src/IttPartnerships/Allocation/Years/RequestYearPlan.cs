using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// Asks for a plan of a year as it stands: trainees, patterns, offers that reach the provider, limits, exclusions, needs and decisions made
/// so far. It is planned from that picture, whatever changes meanwhile.
/// </summary>
public sealed class RequestYearPlan(AppDb db, TimeProvider clock, RequestPlan request, FindPlanWishes wishes)
{
    /// <param name="Keep">Pencilled placements change as little as can be; otherwise they are planned anew.</param>
    public sealed record Command(AcademicYear Year, string Name = "", bool Keep = true, int Seconds = 60, long Seed = 1)
    {
        /// <summary>Null for those of the plan before; where a school drops out, of the plan that is mended.</summary>
        public PlanWishes? Wishes { get; init; }

        /// <summary>A school that drops out: what it leaves open is mended with the fewest changes.</summary>
        public OrganisationId? Without { get; init; }

        /// <summary>Once the plan is accepted, what that school offers in the year is taken back: <see cref="TakeOffersBack"/>.</summary>
        public bool TakesOffersBack { get; init; }
    }

    public async Task<Outcome<PlanRunId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var year = DaysAhead.Of(await LoadYear.Of(db, command.Year, actor, clock.Today(), stop, command.Without), clock.Today());
        if (YearRules.BeforePlanning.Broken(year.Facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var files = new YearFiles(year, command.Keep);
        return await request.Ask(
            RequestPlan.Written(command.Name, files.Write(), command.Year) with
            {
                Of = command.Without is { } school
                    ? $"Without {await db.Organisations.Where(o => o.Id == school).Select(o => o.Name).SingleAsync(stop)}"
                    : $"{command.Year}, as it stands on {clock.Today().ToString("d MMMM", Dates.British)}",
                Marks = files.Marks(command.Without) with { TakesOffersBack = command.TakesOffersBack }, Wishes = command.Wishes ?? (await wishes.Run(new(command.Without is null ? null : command.Year), actor, stop)).Value, Seconds = command.Seconds, Seed = command.Seed,
            },
            actor, stop);
    }
}
