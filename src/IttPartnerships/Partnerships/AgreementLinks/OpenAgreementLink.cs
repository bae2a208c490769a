using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AgreementLinks;

/// <summary>What a link opens: the version that was sent last, to read and answer; after the answer what came of it, until the link expires.</summary>
public sealed class OpenAgreementLink(AppDb db, TimeProvider clock)
{
    public static readonly Refusal Closed = new("AL-01", "This link does not work any more");

    public sealed record Query(string Token);

    /// <param name="Version">The one sent last.</param>
    /// <param name="Messages">What was said about any version, oldest first.</param>
    public sealed record Opened(Agreement Agreement, AgreementVersion Version, IReadOnlyList<AgreementPart> Parts, IReadOnlyList<AgreementMessage> Messages, string Name, string Email, DateTimeOffset ExpiresAt)
    {
        public bool IsOpen => Version.Stage == VersionStage.Offered && !IsSignedByPartner;

        public bool IsSignedByPartner => Version.Signatures.Exists(signature => signature.Side == AgreementSide.Partner);
    }

    public async Task<Outcome<Opened>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await Find(db, query.Token, clock.GetUtcNow(), stop) is not { } link
            || await AgreementAccess.Whole(db, link.Agreement, AgreementLinkActor.Of(link), stop) is not { } agreement
            || agreement.Versions.Where(v => v.OfferedAt is not null).MaxBy(v => v.Number) is not { } version)
        {
            return Closed;
        }

        if (link.OpenedAt is null)
        {
            var now = clock.GetUtcNow();
            await db.AgreementLinks.Where(l => l.Id == link.Id && l.OpenedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.OpenedAt, now), stop);
        }

        var messages = await db.AgreementMessages.AsNoTracking().Where(m => m.Agreement == agreement.Id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(stop);
        return new Opened(agreement, version, AgreementDocument.Parts(agreement, version), messages, link.Name, link.Email, link.ExpiresAt);
    }

    internal static Task<AgreementLink?> Find(AppDb db, string token, DateTimeOffset now, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(token);
        return db.AgreementLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, stop);
    }
}
