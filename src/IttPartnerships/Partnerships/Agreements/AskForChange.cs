using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Asks for a change of one part of the text that was offered, or answers such a request.</summary>
public sealed class AskForChange(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    public static readonly Refusal NoText = new("AG-94", "Write what you would like, in no more than 2,000 characters", nameof(Command.Text));

    /// <param name="Section">The part's code; null for the whole text.</param>
    /// <param name="About">The request that this answers; its section counts then.</param>
    /// <param name="Settled">With an answer: says that nothing is left to do about the request.</param>
    public sealed record Command(AgreementId Agreement, string? Section, string Text, AgreementMessageId? About = null, bool Settled = false, string? Name = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await AgreementAccess.Whole(db, command.Agreement, actor, stop) is not { } agreement || !actor.May(Permission.KeepAgreements)
            || agreement.Versions.Where(v => v.OfferedAt is not null).MaxBy(v => v.Number) is not { } version)
        {
            return Refusal.NotFound;
        }

        var about = command.About is null ? null
            : await db.AgreementMessages.SingleOrDefaultAsync(m => m.Id == command.About && m.Agreement == agreement.Id && m.Kind == MessageKind.ChangeAsked, stop);
        var section = about?.Section ?? command.Section;
        if ((command.About is not null && about is null) || (section is not null && AgreementDocument.Parts(agreement, version).All(part => part.Code != section) && about is null))
        {
            return Refusal.NotFound;
        }

        if (about is null && version.Stage != VersionStage.Offered)
        {
            return WithdrawOffer.NothingOffered;
        }

        var text = command.Text.Trim();
        if (text.Length > AgreementText.LongestReason || (text.Length == 0 && !(command.Settled && about is not null)))
        {
            return NoText;
        }

        if (text.Length > 0)
        {
            db.Add(AgreementMessage.Saying(agreement, version, about is null ? MessageKind.ChangeAsked : MessageKind.Answer, section, about?.Id, text, actor, command.Name, clock.GetUtcNow()));
        }

        if (about is not null)
        {
            about.SettledAt = command.Settled ? clock.GetUtcNow() : null;
            log.Record(new ChangeAnswered(agreement.Id, agreement.Provider, agreement.Partner, version.Number, command.Settled), actor);
        }
        else
        {
            log.Record(new ChangeAsked(agreement.Id, agreement.Provider, agreement.Partner, version.Number, section ?? "the whole text"), actor);
        }

        await Tell(agreement, version, actor, stop);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }

    private async Task Tell(Agreement agreement, AgreementVersion version, Actor actor, CancellationToken stop)
    {
        if (agreement.SideOf(actor) == AgreementSide.Partner)
        {
            await post.ToProvider(agreement, version, "has written about a change", stop);
        }
    }
}
