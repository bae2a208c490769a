using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>What an agreement must be before it is sent, and still be when it is signed.</summary>
public static class AgreementRules
{
    public static readonly IReadOnlyList<Rule<AgreementFacts>> All =
    [
        new("AG-51", "The provider must be accredited on every day of the term. Change the term, or wait until the accreditation is in the register", "R8, domain invariant 1",
            f => f.ProviderAccredited.CoverTogether(f.Version.Term), "From"),
        new("AG-52", "Two bodies accredited over the same days do not become partners: the partner is an accredited provider in this term", "AG-02",
            f => f.Agreement.Kind != AgreementKind.LeadPartner || !f.PartnerAccredited.Any(accredited => accredited.Overlaps(f.Version.Term)), "From"),
        new("AG-53", "Another agreement with this partner holds on some of these days. End that one first, or change the term", "AG-13, domain invariant 1",
            f => f.WouldHold is not { } days || !f.OtherHeld.Any(other => other.Overlaps(days)), "From"),
        new("AG-54", "The term is over. Change it", "AG-04", f => f.WouldHold is not null, "Until"),
        new("AG-55", "Choose academic years that the term reaches into", "AG-04", f => f.Version.FirstYear <= f.Version.LastYear && f.Version.Term.Overlaps(f.Version.FirstYear.Period), "FirstYear"),
        new("AG-56", "Write the aims and ambitions of this arrangement", "R3", f => f.Version.Aims.Trim().Length > 0, "Aims"),
        new("AG-57", "Some sections that every agreement needs are empty: roles, resources, payments, safeguarding, data sharing, quality, complaints and ending", "AG-09",
            f => StandardSections.All.Where(s => s.Needed).All(s => f.Version.Sections.Exists(written => written.Code == s.Code && written.Text.Trim().Length > 0)), "Sections"),
        new("AG-58", "The partner is closed in the register", "Domain: organisations", f => f.PartnerStatus != OrganisationStatus.Closed),
        new("AG-59", "Only a lead partner takes on delegated responsibilities", "R11, R14", f => f.Agreement.Kind == AgreementKind.LeadPartner || f.Version.Delegations.Count == 0, "Delegations"),
        new("AG-60", "A placement school’s agreement is with a school", "R16, R17",
            f => f.Agreement.Kind == AgreementKind.LeadPartner || f.PartnerKind == OrganisationKind.School),
        new("AG-61", "A delegation begins and ends within the term", "R14", f => f.Version.Delegations.TrueForAll(d => f.Version.Term.Covers(d.Days)), "Delegations"),
        new("AG-62", "Every delegation needs at least one way of oversight, with its owner and evidence", "R20, AG-07",
            f => f.Version.Delegations.TrueForAll(d => d.Oversight.Count > 0 && d.Oversight.TrueForAll(o => o.Owner.Trim().Length > 0 && o.Evidence.Trim().Length > 0)), "Delegations"),
        new("AG-63", "Assess the partner’s capacity and expertise for every responsibility before it is delegated, or review the assessment that is out of date", "R12",
            f => f.Version.Delegations.TrueForAll(d => f.Assessed.Contains(d.Responsibility)), "Delegations"),
        new("AG-64", "A delegation names a course that the provider does not have", "R14",
            f => f.Version.Delegations.TrueForAll(d => d.Scope.Courses.All(f.Courses.Contains)), "Delegations"),
        new("AG-65", "The same responsibility is delegated twice for the same scope and days", "R14", f => !Overlap(f.Version.Delegations), "Delegations"),
        new("AG-66", "The end of this agreement has been decided. Draft a new agreement instead", "R3, domain invariant 2", f => f.Agreement.EndReason is null),
        new("AG-67", "The new version would leave days without any: let it take effect no later than the day after the one before it ends", "R3, domain invariant 2",
            f => f.Agreement.HeldUntil is not { } last || f.WouldHold is not { } days || days.From <= last.AddDays(1), "EffectiveFrom"),
    ];

    private static bool Overlap(List<Delegation> delegations) => delegations.SelectMany((one, i) => delegations.Skip(i + 1).Select(other => (one, other)))
        .Any(pair => pair.one.Responsibility == pair.other.Responsibility && pair.one.Days.Overlaps(pair.other.Days) && pair.one.Scope.Meets(pair.other.Scope));
}
