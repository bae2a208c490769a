using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>Takes an offer back: nobody new is placed on it. Who has a place on it keeps it until their provider has found another.</summary>
public sealed class WithdrawHostingOffer(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(OrganisationId School, AcademicYear Year, OfferId Offer, Guid? Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Continue(db, actor, command.School, command.Year, command.Version, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        if (work.Answer!.Offers.Find(o => o.Id == command.Offer) is not { } offer || !await KeepOffer.Seen(db, work, offer.Id, actor, today, stop))
        {
            return Refusal.NotFound;
        }

        offer.WithdrawnOn = today;
        work.Confirm(db, actor, today);
        log.Record(new HostingOfferWithdrawn(offer.Id, offer.Answer, offer.School, offer.Year, work.Standing.Channel, actor.Organisation, offer.Kind), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
