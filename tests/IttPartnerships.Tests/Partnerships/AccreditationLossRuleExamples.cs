using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships;

internal sealed class AccreditationLossRuleExamples : IRuleExamples
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly DateOnly Lost = new(2027, 1, 1);
    private static readonly Period Held = new(new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31));
    private static readonly Agreement Agreement = new() { Id = AgreementId.New(), Partner = OrganisationId.New(), HeldFrom = Held.From, HeldUntil = Held.Until };

    private static readonly KeepUntilTraineesFinish.Command Keep = new([Agreement.Id], Lost.AddDays(30), "They finish at Easter");
    private static readonly TeachOutFacts Keeping = new(Keep, [(Held, Lost)]);

    private static readonly TransferAgreements.Command Ask = new([Agreement.Id], OrganisationId.New(), Lost.AddDays(-1), "They go on there");
    private static readonly TransferFacts Asking = new(Ask, [Agreement], Waiting: false, Ready: true, Today);

    private static readonly AgreementTransfer Transfer = new() { Id = AgreementTransferId.New(), LastDay = Lost.AddDays(-1), Plan = "They go on there", ProposedBy = "Bea Okafor" };
    private static readonly AnswerFacts Answering = new([(Transfer, Agreement)], Today);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(LossRules.All, "AL-01", new LossFacts(Lost, Lost.AddDays(30)), new LossFacts(Lost, null)),
        RuleExample.Of(TeachOutRules.All, "AL-11", Keeping, Keeping with { Lost = [] }),
        RuleExample.Of(TeachOutRules.All, "AL-12", Keeping, Keeping with { Lost = [(Held, null)] }),
        RuleExample.Of(TeachOutRules.All, "AL-13", Keeping, Keeping with { Command = Keep with { Until = Lost.AddDays(-1) } }),
        RuleExample.Of(TeachOutRules.All, "AL-14", Keeping, Keeping with { Command = Keep with { Reason = " " } }),
        RuleExample.Of(TransferRules.All, "AL-21", Asking, Asking with { Agreements = [] }),
        RuleExample.Of(TransferRules.All, "AL-22", Asking, Asking with { Ready = false }),
        RuleExample.Of(TransferRules.All, "AL-23", Asking, Asking with { Command = Ask with { LastDay = Held.Until } }),
        RuleExample.Of(TransferRules.All, "AL-24", Asking, Asking with { Command = Ask with { Plan = "" } }),
        RuleExample.Of(TransferRules.All, "AL-25", Asking, Asking with { Waiting = true }),
        RuleExample.Of(TransferRules.All, "AL-26", Asking, Asking with { Command = Ask with { To = Agreement.Partner } }),
        RuleExample.Of(AnswerRules.All, "AL-31", Answering, Answering with { Today = Lost }),
        RuleExample.Of(AnswerRules.All, "AL-32", Answering, Answering with { Transfers = [(Transfer, new Agreement { Id = Agreement.Id })] }),
    ];
}
