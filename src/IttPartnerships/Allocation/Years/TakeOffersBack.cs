using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>Takes back every offer of a year of a school that drops out, each as somebody would by hand: no plan made later uses it, and of one made before its places are no longer accepted.</summary>
public sealed class TakeOffersBack(AppDb db, WithdrawHostingOffer withdraw, TimeProvider clock)
{
    public sealed record Command(OrganisationId School, AcademicYear Year);

    /// <returns>How many were taken back. Offers that do not reach the actor stay.</returns>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var offers = await OfferAudience.SeenBy(db, await OfferAudience.Reader(db, actor, today, stop), today)
            .Where(offer => offer.School == command.School && offer.Year == command.Year).OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync(stop);
        foreach (var offer in offers)
        {
            var version = await db.HostingAnswers.Where(answer => answer.School == command.School && answer.Year == command.Year).Select(answer => answer.Version).SingleAsync(stop);
            var taken = await withdraw.Run(new(command.School, command.Year, offer, version), actor, stop);
            if (!taken.Succeeded)
            {
                return taken.Refusals.ToList();
            }
        }

        return offers.Count;
    }
}
