using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>An agreement about to be renewed.</summary>
/// <param name="Like">The newest version that held; null where none ever did.</param>
/// <param name="RenewedAs">Its renewal, where there is one.</param>
public sealed record RenewalFacts(Agreement Agreement, AgreementVersion? Like, AgreementId? RenewedAs, AcademicYear Year, DateOnly Today);

public static class RenewalRules
{
    public static readonly IReadOnlyList<Rule<RenewalFacts>> All =
    [
        new("RN-01", "Only an agreement that was in force can be renewed", "R3", f => f.Like is not null),
        new("RN-02", "It is renewed already", "R3", f => f.RenewedAs is null),
        new("RN-03", "It holds to the end of that academic year already", "AG-13", f => f.Agreement.HeldUntil < f.Year.LastDay),
        new("RN-04", "It ended more than a year ago. Make a new agreement", "R3", f => f.Agreement.HeldUntil is not { } last || last >= f.Today.AddYears(-1)),
        new("RN-05", "Choose an academic year that is not over", "AG-04", f => f.Year.LastDay >= f.Today),
    ];
}
