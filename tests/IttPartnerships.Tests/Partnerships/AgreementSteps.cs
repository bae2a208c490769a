using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>More of what the people of an <see cref="AgreementScene"/> do, each seeing the newest state first.</summary>
internal static class AgreementSteps
{
    private static CancellationToken Stop => AgreementScene.Stop;

    extension(AgreementScene scene)
    {
        public async Task<Outcome<Done>> Terms(AgreementId id, Func<ChangeDraft.Command, ChangeDraft.Command> change)
        {
            var agreement = await scene.Read(id);
            var now = agreement.Latest();
            var command = new ChangeDraft.Command(
                id, agreement.Version, now.From, now.Until, now.FirstYear, now.LastYear, now.ReviewOn, now.Aims, now.Area, now.Hosts, now.PreparesSchoolAgreements, now.EffectiveFrom, now.Reason);
            return await scene.Use<ChangeDraft, Outcome<Done>>(use => use.Run(change(command), scene.Manager, Stop));
        }

        public async Task<Outcome<Done>> Write(AgreementId id, string code, string text, string title = "Payments", Actor? actor = null) =>
            await scene.Use<ChangeSection, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version, code, title, text), actor ?? scene.Manager, Stop));

        public async Task<Outcome<Done>> Undelegate(AgreementId id, DelegationId delegation) =>
            await scene.Use<RemoveDelegation, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version, delegation), scene.Manager, Stop));

        public async Task<Outcome<Done>> Discard(AgreementId id, Actor? actor = null) =>
            await scene.Use<DiscardDraft, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version), actor ?? scene.Manager, Stop));

        public async Task<Outcome<Done>> Withdraw(AgreementId id, bool rewrite, Actor? actor = null) =>
            await scene.Use<WithdrawOffer, Outcome<Done>>(async use => await use.Run(new(id, (await scene.Read(id)).Version, rewrite), actor ?? scene.Manager, Stop));

        public Task<Outcome<Done>> Decline(AgreementId id, Actor actor, string reason = "Too far for our staff") =>
            scene.Use<DeclineAgreement, Outcome<Done>>(use => use.Run(new(id, reason), actor, Stop));

        public Task<Outcome<Done>> Ask(AgreementId id, Actor actor, string? section, string text, AgreementMessageId? about = null, bool settled = false) =>
            scene.Use<AskForChange, Outcome<Done>>(use => use.Run(new(id, section, text, about, settled), actor, Stop));
    }
}
