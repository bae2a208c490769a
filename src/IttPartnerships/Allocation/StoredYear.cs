using IttPartnerships.Data;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Planner;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>A made plan with the problem it answers, read again from its own files: for questions about it.</summary>
internal static class StoredYear
{
    /// <returns>Null where the files can no longer be read.</returns>
    public static async Task<(PlanningYear Year, IReadOnlyList<PlannedSlot> Slots)?> Of(AppDb db, CurrentRegister register, PlanRunId plan, MadePlan made, CancellationToken stop)
    {
        if (await db.PlanPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Plan == plan, stop) is not { } papers)
        {
            return null;
        }

        var stored = PlanUploads.Stored(papers);
        if (ReadFiles.From(stored.Files with { AreJudged = true }, await stored.Postcodes(register, stop)).Year is not { } year)
        {
            return null;
        }

        var offers = year.Problem.Offers.Select((offer, at) => (offer.Name, at)).ToDictionary(offer => offer.Name, offer => offer.at, StringComparer.OrdinalIgnoreCase);
        return (year, [.. made.Trainees.SelectMany(trainee => trainee.Slots.Select(slot => new PlannedSlot(
            trainee.Number, slot.Number - 1, slot.Offer is { } name ? offers[name] : null, slot.Minutes, slot.Why)))]);
    }
}
