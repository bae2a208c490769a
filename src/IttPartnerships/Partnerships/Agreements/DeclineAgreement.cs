using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>The partner says no to what it was offered, with a reason.</summary>
public sealed class DeclineAgreement(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    public static readonly Refusal NoReason = new("AG-93", "Say why, in no more than 2,000 characters. The provider reads it", nameof(Command.Reason));

    /// <param name="Name">Who declines; the signed-in person's name where empty.</param>
    public sealed record Command(AgreementId Agreement, string Reason, string? Name = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await AgreementAccess.Whole(db, command.Agreement, actor, stop) is not { } agreement
            || agreement.SideOf(actor) != AgreementSide.Partner || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        if (agreement.Open() is not { Stage: VersionStage.Offered } version)
        {
            return WithdrawOffer.NothingOffered;
        }

        if (command.Reason.Trim().Length is 0 or > AgreementText.LongestReason)
        {
            return NoReason;
        }

        (version.Stage, version.AnsweredAt) = (VersionStage.Declined, clock.GetUtcNow());
        db.Add(AgreementMessage.Saying(agreement, version, MessageKind.Declined, null, null, command.Reason, actor, command.Name, clock.GetUtcNow()));
        await post.ToProvider(agreement, version, "has declined", stop);
        AgreementAccess.Touch(db, agreement);
        log.Record(new AgreementDeclined(agreement.Id, agreement.Provider, agreement.Partner, version.Number), actor);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }
}
