using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// Reminds partners of agreements they have not answered, with a fresh link for whoever has no account: those that are due
/// (<see cref="Chasing"/>) every day, or chosen ones at once. Each in a save of its own.
/// </summary>
public sealed class RemindPartners(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    /// <param name="Agreements">Null reminds of those that are due.</param>
    public sealed record Command(IReadOnlyList<AgreementId>? Agreements = null);

    /// <param name="Reminded">Agreements whose partner was written to.</param>
    /// <param name="TooSoon">Whose partner was written to less than <see cref="Chasing.Apart"/> days before.</param>
    /// <param name="NobodyThere">Whose partner has nobody who can be reached.</param>
    public sealed record Answer(int Reminded, int TooSoon, int NobodyThere);

    private sealed record Silent(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, DateTimeOffset OfferedAt, DateTimeOffset? ChasedAt);

    public async Task<Outcome<Answer>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepAgreements) || (actor.Organisation is null && actor != Actor.CommandLine))
        {
            return Refusal.NotFound;
        }

        var silent = await Waiting(command, actor, stop);
        if (command.Agreements is { } chosen && chosen.Except(silent.Select(one => one.Agreement)).Any())
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var last = (await LastReminders(silent, stop)).ToDictionary();
        var answer = new Answer(0, 0, 0);
        foreach (var one in silent.Where(one => command.Agreements is not null || Chasing.IsDue(one.OfferedAt, one.ChasedAt, now)).OrderBy(one => one.OfferedAt))
        {
            if (Chasing.TooSoon(last.GetValueOrDefault((one.Provider, one.Partner)), now))
            {
                answer = answer with { TooSoon = answer.TooSoon + 1 };
                continue;
            }

            answer = await Remind(one.Agreement, actor, now, stop) switch
            {
                null => answer,
                0 => answer with { NobodyThere = answer.NobodyThere + 1 },
                _ => answer with { Reminded = answer.Reminded + 1 },
            };
            last[(one.Provider, one.Partner)] = now;
        }

        return answer;
    }

    /// <summary>Sent, not signed by the partner, its term not over; of the daily round none that waits for the provider's answer.</summary>
    private async Task<List<Silent>> Waiting(Command command, Actor actor, CancellationToken stop)
    {
        var (own, today, daily, chosen) = (actor.Organisation, clock.Today(), command.Agreements is null, command.Agreements ?? []);
        return await db.AgreementVersions.AsNoTracking()
            .Where(v => v.Stage == VersionStage.Offered && v.OfferedAt != null && (v.Until == null || v.Until >= today) && !v.Signatures.Any(s => s.Side == AgreementSide.Partner))
            .Join(AgreementAccess.SeenBy(db, actor), v => v.Agreement, a => a.Id, (v, a) => new { v, a })
            .Where(x => (own == null || x.a.Provider == own || x.a.PreparedBy == own)
                && (daily ? !db.AgreementMessages.Any(m => m.Agreement == x.a.Id && m.Kind == MessageKind.ChangeAsked && m.SettledAt == null) : chosen.Contains(x.a.Id)))
            .Select(x => new Silent(x.a.Id, x.a.Provider, x.a.Partner, x.v.OfferedAt!.Value, x.a.ChasedAt)).ToListAsync(stop);
    }

    private async Task<IEnumerable<KeyValuePair<(OrganisationId, OrganisationId), DateTimeOffset?>>> LastReminders(List<Silent> silent, CancellationToken stop)
    {
        var partners = silent.Select(one => one.Partner).Distinct().ToList();
        var chased = await db.Agreements.AsNoTracking().Where(a => a.ChasedAt != null && partners.Contains(a.Partner)).Select(a => new { a.Provider, a.Partner, a.ChasedAt }).ToListAsync(stop);
        return chased.GroupBy(a => (a.Provider, a.Partner)).Select(same => KeyValuePair.Create(same.Key, same.Max(a => a.ChasedAt)));
    }

    /// <summary>How many letters were written; null where somebody was quicker or the agreement was answered meanwhile.</summary>
    private async Task<int?> Remind(AgreementId id, Actor actor, DateTimeOffset now, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var agreement = await db.Agreements.Include(a => a.Versions).SingleAsync(a => a.Id == id, stop);
        if (agreement.Open() is not { Stage: VersionStage.Offered } version || !await actor.MayWrite(db, agreement.Provider, agreement.PreparedBy, clock.Today(), stop))
        {
            return null;
        }

        var letters = await post.ToPartner(agreement, version, again: true, stop);
        if (letters == 0)
        {
            return 0;
        }

        agreement.ChasedAt = now;
        log.Record(new PartnerReminded(agreement.Id, agreement.Provider, agreement.Partner, version.Number, letters), actor);
        return await db.SaveOrRefuse(stop) is null ? letters : null;
    }
}
