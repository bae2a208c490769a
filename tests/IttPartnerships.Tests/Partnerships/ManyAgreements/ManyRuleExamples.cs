using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

internal sealed class ManyRuleExamples : IRuleExamples
{
    private static readonly DateOnly Today = new(2027, 5, 4);
    private static readonly AgreementVersion Like = new();
    private static readonly RenewalFacts Renewal = new(Held(new(2027, 7, 31)), Like, null, new AcademicYear(2027), Today);
    private static readonly Sending Signing = new(Sign: true, "Director of partnerships", Agreed: true);
    private static readonly ManyFacts Many = new(300, Signing, MaySign: true);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(RenewalRules.All, "RN-01", Renewal, Renewal with { Like = null }),
        RuleExample.Of(RenewalRules.All, "RN-02", Renewal, Renewal with { RenewedAs = AgreementId.New() }),
        RuleExample.Of(RenewalRules.All, "RN-03", Renewal, Renewal with { Agreement = Held(new(2028, 7, 31)) }),
        RuleExample.Of(RenewalRules.All, "RN-04", Renewal, Renewal with { Agreement = Held(new(2026, 5, 3)) }),
        RuleExample.Of(RenewalRules.All, "RN-05", Renewal, Renewal with { Year = new AcademicYear(2025) }),
        RuleExample.Of(ManyRules.All, "MA-01", Many, Many with { Chosen = 0 }),
        RuleExample.Of(ManyRules.All, "MA-02", Many with { Chosen = 5000 }, Many with { Chosen = 5001 }),
        RuleExample.Of(ManyRules.All, "MA-03", Many with { Sending = null, MaySign = false }, Many with { MaySign = false }),
        RuleExample.Of(ManyRules.All, "MA-04", Many, Many with { Sending = Signing with { JobTitle = " " } }),
        RuleExample.Of(ManyRules.All, "MA-05", Many, Many with { Sending = Signing with { Agreed = false } }),
    ];

    private static Agreement Held(DateOnly until) => new()
    {
        Id = AgreementId.New(), Provider = OrganisationId.New(), Partner = OrganisationId.New(), HeldFrom = until.AddDays(-364), HeldUntil = until,
    };
}
