using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>What is asked while an agreement is written: its beginning, its terms, its sections, its delegations and the templates.</summary>
internal sealed class DraftRuleExamples : IRuleExamples
{
    private static readonly DateOnly First = new(2026, 8, 1);
    private static readonly DateOnly Last = new(2027, 7, 31);
    private static readonly AcademicYear Year = AcademicYear.Of(First);
    private static readonly AgreementId Agreement = AgreementId.New();

    private static readonly DraftAgreement.Command Begin = new(OrganisationId.New(), OrganisationId.New(), AgreementKind.LeadPartner, Year, Year);
    private static readonly DraftFacts Beginning = new(Begin, PartnerExists: true, Accredited: true, ByLeadPartner: false);

    private static readonly ChangeDraft.Command Terms =
        new(Agreement, Guid.Empty, First, Last, Year, Year, First.AddDays(200), "More science teachers", "Larkmere", EffectiveFrom: First.AddDays(60), Reason: "More to do");

    private static readonly ChangeSection.Command Section = new(Agreement, Guid.Empty, "payments", "Payments", "Paid each term.");

    private static readonly KeepDelegation.Oversight Visits = new(OversightMethod.Visit, 4, "Head of quality", "A visit report");
    private static readonly KeepDelegation.Command Delegate = new(Agreement, Guid.Empty, null, Responsibility.LeadMentors, DelegationScope.Everything, First, Last, [Visits]);
    private static readonly DelegationFacts Delegating = new(Delegate, AgreementKind.LeadPartner, new Period(First, Last));

    private static readonly KeepTemplate.Command Template =
        new(null, AgreementKind.LeadPartner, "Lead partners", "With {{partner}}", [new KeepTemplate.Section("payments", "Payments", "{{provider}} pays each term.")]);

    private static readonly TemplateFacts Keeping = new(Template, ["Placement schools"]);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(DraftRules.All, "AG-41", Beginning, Beginning with { PartnerExists = false }),
        RuleExample.Of(DraftRules.All, "AG-42", Beginning, Beginning with { Command = Begin with { Partner = Begin.Provider } }),
        RuleExample.Of(DraftRules.All, "AG-43", Beginning, Beginning with { Accredited = false }),
        RuleExample.Of(DraftRules.All, "AG-44", Beginning, Beginning with { Command = Begin with { LastYear = new AcademicYear(2025) } }),
        RuleExample.Of(DraftRules.All, "AG-45", Beginning, Beginning with { Command = Begin with { Until = First.AddDays(-1) } }),
        RuleExample.Of(DraftRules.All, "AG-46", Beginning, Beginning with { ByLeadPartner = true }),
        Of("AG-71", Terms with { Until = First.AddDays(-1) }),
        Of("AG-72", Terms with { FirstYear = new AcademicYear(2027) }),
        Of("AG-73", Terms with { ReviewOn = Last.AddDays(1) }),
        Of("AG-74", Terms with { Aims = new string('x', AgreementText.LongestAims + 1) }),
        Of("AG-75", Terms with { Area = new string('x', AgreementText.LongestArea + 1) }),
        Of("AG-76", Terms with { Reason = null }),
        Of("AG-77", Terms with { EffectiveFrom = Last.AddDays(1) }),
        RuleExample.Of(SectionRules.All, "AG-78", Section, Section with { Title = " " }),
        RuleExample.Of(SectionRules.All, "AG-79", Section, Section with { Text = new string('x', AgreementText.LongestSection + 1) }),
        RuleExample.Of(SectionRules.All, "AG-80", Section, Section with { Text = "{{provider}} pays." }),
        Of("AG-81", Delegating with { Kind = AgreementKind.PlacementSchool }),
        Of("AG-82", Delegating with { Command = Delegate with { Responsibility = (Responsibility)7 } }),
        Of("AG-83", Delegating with { Command = Delegate with { Until = First.AddDays(-1) } }),
        Of("AG-84", Delegating with { Command = Delegate with { Until = null } }),
        Of("AG-85", Delegating with { Command = Delegate with { Arrangements = [] } }),
        Of("AG-86", Delegating with { Command = Delegate with { Arrangements = [Visits with { EveryMonths = 13 }] } }),
        Of("AG-87", Delegating with { Command = Delegate with { Arrangements = [Visits, Visits] } }),
        Of("AG-88", Delegating with { Command = Delegate with { Scope = new DelegationScope([], [], [new string('x', 1001)]) } }),
        Of("AT-01", Keeping with { Command = Template with { Name = "" } }),
        Of("AT-02", Keeping with { OtherNames = ["LEAD PARTNERS"] }),
        Of("AT-03", Keeping with { Command = Template with { Aims = "With {{everybody}}" } }),
        Of("AT-04", Keeping with { Command = Template with { Sections = [new KeepTemplate.Section("payments", "", "Paid each term.")] } }),
        Of("AT-05", Keeping with { Command = Template with { Aims = new string('x', AgreementText.LongestAims + 1) } }),
    ];

    private static RuleExample Of(string id, ChangeDraft.Command breaks) => RuleExample.Of(DraftTermRules.All, id, new DraftTermFacts(Terms, 2), new DraftTermFacts(breaks, 2));

    private static RuleExample Of(string id, DelegationFacts breaks) => RuleExample.Of(DelegationRules.All, id, Delegating, breaks);

    private static RuleExample Of(string id, TemplateFacts breaks) => RuleExample.Of(TemplateRules.All, id, Keeping, breaks);
}
