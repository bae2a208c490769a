using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AgreementLinks;

/// <summary>What a link opens: the version that was sent last, to read and answer; after the answer what came of it, until the link expires.</summary>
public sealed class OpenAgreementLink(AppDb db, TimeProvider clock, ReadAgreement read)
{
    public static readonly Refusal Closed = new("AL-01", "This link does not work any more");

    public sealed record Query(string Token);

    /// <param name="Name">To whom the link was sent.</param>
    public sealed record Opened(ReadAgreement.View View, string Name, DateTimeOffset ExpiresAt)
    {
        /// <summary>True while the partner may still answer.</summary>
        public bool IsOpen => View.Offered is { } offered && !offered.Signatures.Exists(signature => signature.Side == AgreementSide.Partner);
    }

    public async Task<Outcome<Opened>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await Find(db, query.Token, clock.GetUtcNow(), stop) is not { } link
            || !(await read.Run(new(link.Agreement, Number: await LastSent(link.Agreement, stop)), AgreementLinkActor.Of(link), stop)).Try(out var view))
        {
            return Closed;
        }

        if (link.OpenedAt is null)
        {
            var now = clock.GetUtcNow();
            await db.AgreementLinks.Where(l => l.Id == link.Id && l.OpenedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.OpenedAt, now), stop);
        }

        return new Opened(view, link.Name, link.ExpiresAt);
    }

    private Task<int?> LastSent(AgreementId agreement, CancellationToken stop) =>
        db.AgreementVersions.Where(v => v.Agreement == agreement && v.OfferedAt != null).Select(v => (int?)v.Number).MaxAsync(stop);

    internal static Task<AgreementLink?> Find(AppDb db, string token, DateTimeOffset now, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(token);
        return db.AgreementLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, stop);
    }
}
