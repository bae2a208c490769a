using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>Adds an offer to a school's answer with everything that may be said of it, or changes one.</summary>
public sealed class KeepOffer(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Offer">Null adds one.</param>
    /// <param name="Version">Of the answer: whoever looked before somebody else changed it is told.</param>
    public sealed record Command(OrganisationId School, AcademicYear Year, OfferId? Offer, OfferDetails Details, Guid? Version);

    public async Task<Outcome<OfferId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Continue(db, actor, command.School, command.Year, command.Version, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        var answer = work.Answer!;
        var offer = command.Offer is { } id ? answer.Offers.Find(o => o.Id == id) : null;
        if (command.Offer is not null && (offer is null || !await Seen(db, work, offer.Id, actor, today, stop)))
        {
            return Refusal.NotFound;
        }

        var taken = offer is null ? 0 : (await PlacesTaken.AtOnce(db, [offer.Id], stop)).GetValueOrDefault(offer.Id);
        var broken = OfferRules.All.Broken(new(command.Details, answer.Year, taken));
        if (broken.Count > 0)
        {
            return broken;
        }

        var kept = offer ?? NewOffer.In(db, answer);
        command.Details.Write(kept);
        work.Confirm(db, actor, today);
        log.Record(new OfferKept(kept.Id, answer.Id, answer.School, answer.Year, work.Standing.Channel, actor.Organisation, kept.Kind, kept.Places, offer is null), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : kept.Id;
    }

    /// <summary>Whoever writes down what a school said changes only what it may see.</summary>
    internal static async Task<bool> Seen(AppDb db, HostingWork work, OfferId offer, Actor actor, DateOnly today, CancellationToken stop) =>
        work.Standing.Whole || await OfferAudience.SeenBy(db, await OfferAudience.Reader(db, actor, today, stop), today).AnyAsync(o => o.Id == offer, stop);
}
