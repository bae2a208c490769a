using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Planner;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>Why a trainee of a made plan is where they are, why not at any other school somebody asks about, and what would help.</summary>
public sealed class ExplainPlan(AppDb db, ReadPlan read, CurrentRegister register)
{
    private const int Nearest = 6;
    private const int MostAsked = 20;

    /// <param name="Number">The trainee's, from 0.</param>
    /// <param name="School">A part of the name of schools that are asked about.</param>
    public sealed record Query(PlanRunId Plan, int Number, string School = "");

    /// <param name="Asked">By slot: what is to be said of the offers of the schools that were asked about, whatever they are for.</param>
    public sealed record Answer(FindPlans.Row Row, TraineeExplained Trainee, ILookup<int, Elsewhere> Asked);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await read.Run(new(query.Plan), actor, stop)).Try(out var made)
            || query.Number < 0 || query.Number >= made.Plan.Trainees.Count
            || await StoredYear.Of(db, register, query.Plan, made.Plan, stop) is not var (year, slots))
        {
            return Refusal.NotFound;
        }

        var weights = PlanWishes.Read(await db.PlanRuns.Where(p => p.Id == query.Plan).Select(p => p.Wishes).SingleAsync(stop)).Weights;
        var why = new WhyNot(year.Problem, slots, weights);
        var words = query.School.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var asked = words.Length == 0 ? [] : Enumerable.Range(0, year.Problem.Offers.Count)
            .Where(offer => words.All(word => year.Problem.Schools[year.Problem.Offers[offer].School].Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(offer => (Offer: offer, Minutes: year.Problem.Minutes(query.Number, year.Problem.Offers[offer].School)))
            .OrderByDescending(one => string.Equals(year.Problem.Offers[one.Offer].Subject, year.Problem.Trainees[query.Number].Subject, StringComparison.OrdinalIgnoreCase)).ThenBy(one => one.Minutes)
            .Take(MostAsked).OrderBy(one => one.Minutes).Select(one => one.Offer).ToList();
        return new Answer(
            made.Row,
            TraineeExplained.Of(year, slots, made.Plan.Report.Advice, why, query.Number, Nearest),
            made.Plan.Trainees[query.Number].Slots.SelectMany(slot => asked.Where(offer => year.Problem.Offers[offer].Name != slot.Offer)
                .Select(offer => (slot.Number, Other: Elsewhere.Of(year.Problem, why.Of(query.Number, slot.Number - 1, offer))))).ToLookup(one => one.Number, one => one.Other));
    }
}
