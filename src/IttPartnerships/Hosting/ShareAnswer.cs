using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>
/// Says who sees what a school offers, in order, and how many trainees at one time it can have over all its offers. The school's own
/// decision: a provider that wrote an answer down cannot take it.
/// </summary>
public sealed class ShareAnswer(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Recipients">Providers that see the answer, and the offers once the first provider's days are over.</param>
    /// <param name="FirstProvider">Sees the offers before the others.</param>
    /// <param name="FirstUntil">The last day only it does; empty for always.</param>
    /// <param name="EveryoneFrom">From this day everyone in range sees the offers; empty for never.</param>
    public sealed record Command(
        OrganisationId School, AcademicYear Year, IReadOnlyList<OrganisationId> Recipients, int? TotalPlaces, OrganisationId? FirstProvider, DateOnly? FirstUntil, DateOnly? EveryoneFrom, Guid? Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Continue(db, actor, command.School, command.Year, command.Version, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        if (!work.Standing.Whole)
        {
            return Refusal.NotFound;
        }

        var answer = work.Answer!;
        var chosen = command.Recipients.Concat(command.FirstProvider is { } first ? [first] : []).Distinct().ToList();
        var (from, until) = (command.Year.FirstDay, command.Year.LastDay);
        var accredited = await db.Accreditations.Where(a => chosen.Contains(a.Organisation) && a.From <= until && (a.Until == null || a.Until >= from)).Select(a => a.Organisation).Distinct().CountAsync(stop);
        var broken = HostingRules.OfSharing.Broken(new(command, answer.Interest, today, accredited));
        if (broken.Count > 0)
        {
            return broken;
        }

        answer.Recipients.RemoveAll(r => !chosen.Contains(r.Provider));
        answer.Recipients.AddRange(chosen.Where(provider => !answer.Recipients.Exists(r => r.Provider == provider)).Select(provider => new AnswerRecipient { Answer = answer.Id, Provider = provider }));
        answer.TotalPlaces = command.TotalPlaces < answer.Offers.Sum(o => o.Places) || answer.Offers.Exists(o => o.Places == 0) ? command.TotalPlaces : null;
        foreach (var offer in answer.Offers)
        {
            (offer.FirstProvider, offer.FirstUntil, offer.EveryoneFrom) = (command.FirstProvider, command.FirstUntil, command.EveryoneFrom);
        }

        work.Confirm(db, actor, today);
        log.Record(new AnswerShared(answer.Id, answer.School, answer.Year, work.Standing.Channel, actor.Organisation, chosen.Count), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
