using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>
/// Signs, for one side, the exact text that was shown. The second signature puts the version in force: from the day it takes effect,
/// or from today where that is past. What must be true of an agreement is asked again at every signature.
/// </summary>
public sealed class SignAgreement(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    /// <param name="Digest">Of the text the signer was shown.</param>
    /// <param name="JobTitle">The signer's role, in their own words.</param>
    /// <param name="Name">Who signs; the signed-in person's name where there is one.</param>
    /// <param name="Email">Where the link was sent that is signed through.</param>
    public sealed record Command(AgreementId Agreement, string Digest, string JobTitle, bool Agreed, string? Name = null, string? Email = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        await using var work = await WholeWork.Begin(db, stop);
        await AgreementAccess.TakeTurn(db, command.Agreement, stop);
        if (await AgreementAccess.Whole(db, command.Agreement, actor, stop) is not { } agreement || !actor.May(Permission.SignAgreements) || agreement.SideOf(actor) is not { } side)
        {
            return Refusal.NotFound;
        }

        if (agreement.Open() is not { Stage: VersionStage.Offered } version)
        {
            return WithdrawOffer.NothingOffered;
        }

        var facts = new SigningFacts(command, version, side, actor.Person is null ? command.Name ?? "" : actor.Name);
        var broken = SigningRules.All.Broken(facts);
        var agreed = await AgreementFacts.Load(db, agreement, version, clock.Today(), stop);
        broken.AddRange(AgreementRules.All.Broken(agreed).Select(refusal => refusal with { Field = null }));
        if (broken.Count > 0)
        {
            return broken;
        }

        var signature = new Signature
        {
            Version = version.Id, Side = side, Organisation = agreement.PartyOn(side), Person = actor.Person, Name = facts.Name.Trim(), JobTitle = command.JobTitle.Trim(),
            Email = command.Email, At = clock.GetUtcNow(), Digest = version.Digest!,
        };
        db.Add(signature);
        var both = version.Signatures.Exists(s => s.Side != side);
        AgreementAccess.Touch(db, agreement);
        log.Record(new AgreementSigned(agreement.Id, agreement.Provider, agreement.Partner, version.Number, side, version.Digest!, both ? agreed.WouldHold!.Value.From : null), actor);
        if (side == AgreementSide.Partner)
        {
            await post.ToProvider(agreement, version, "has signed", stop);
        }

        if (await db.SaveOrRefuse(stop) is { } conflict || (both && (conflict = await PutInForce(agreement, version, agreed.WouldHold!.Value, stop)) is not null))
        {
            return conflict;
        }

        await work.Commit(stop);
        return new Done();
    }

    /// <summary>With how it is overseen: what its delegations ask for is planned by the same signature.</summary>
    private async Task<Refusal?> PutInForce(Agreement agreement, AgreementVersion version, Period days, CancellationToken stop) =>
        await Holding.Begin(db, agreement, version, days, clock.GetUtcNow(), stop) ?? await PlannedOversight.With(db, agreement, clock.Today(), stop);
}

/// <summary>A signature about to be made.</summary>
public sealed record SigningFacts(SignAgreement.Command Command, AgreementVersion Version, AgreementSide Side, string Name);

public static class SigningRules
{
    private const string Source = "Domain invariant 2";

    public static readonly IReadOnlyList<Rule<SigningFacts>> All =
    [
        new("AG-95", "The text has changed since you read it. Read it again before you sign", Source, f => f.Command.Digest == f.Version.Digest),
        new("AG-96", "Your side has signed this version already", Source, f => !f.Version.Signatures.Exists(s => s.Side == f.Side)),
        new("AG-97", "Enter your full name", Source, f => f.Name.Trim().Length is > 1 and <= 200, nameof(SignAgreement.Command.Name)),
        new("AG-98", "Enter your role, for example headteacher", Source, f => f.Command.JobTitle.Trim().Length is > 1 and <= 200, nameof(SignAgreement.Command.JobTitle)),
        new("AG-99", "Confirm that you have read this version and may sign it for your organisation", Source, f => f.Command.Agreed, nameof(SignAgreement.Command.Agreed)),
    ];
}
