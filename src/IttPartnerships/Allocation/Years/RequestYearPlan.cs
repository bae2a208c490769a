using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// Asks for a plan of a year as it stands: trainees, patterns, offers that reach the provider, limits, exclusions, needs and decisions made
/// so far. It is planned from that picture, whatever changes meanwhile.
/// </summary>
public sealed class RequestYearPlan(AppDb db, TimeProvider clock, RequestPlan request)
{
    /// <param name="Keep">Pencilled placements change as little as can be; otherwise they are planned anew.</param>
    public sealed record Command(AcademicYear Year, string Name = "", bool Keep = true, int Seconds = 60, long Seed = 1)
    {
        public PlanWishes Wishes { get; init; } = PlanWishes.Default;

        /// <summary>A school that drops out: what it leaves open is mended with the fewest changes.</summary>
        public OrganisationId? Without { get; init; }
    }

    public async Task<Outcome<PlanRunId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var year = await LoadYear.Of(db, command.Year, actor, clock.Today(), stop, command.Without);
        if (YearRules.BeforePlanning.Broken(year.Facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var name = command.Name.Trim() is { Length: > 0 } given ? given : $"{command.Year}, as it stands on {clock.Today().ToString("d MMMM", Dates.British)}";
        var files = new YearFiles(year, command.Keep);
        var written = files.Write();
        var asked = await request.Run(
            new(name, written.Trainees, written.Schools, written.Offers, written.Keep, Seconds: command.Seconds, Seed: command.Seed) { Windows = written.Windows, ForYear = command.Year, Marks = files.Marks(command.Without), Wishes = command.Wishes }, actor, stop);
        if (!asked.Try(out var answer))
        {
            return asked.Refusals.ToList();
        }

        return answer.Plan ?? throw new InvalidOperationException(
            $"A year's own files were refused: {string.Join("; ", answer.Problems.SelectMany(file => file.First.Select(problem => $"{file.File} row {problem.Row} {problem.Column}: {problem.Reason}")).Take(5))}");
    }
}
