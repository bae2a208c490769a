using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>An agreement beside its provider's accreditation.</summary>
/// <param name="BrokenFrom">The first day it would hold without; null where there is none.</param>
public sealed record LossFacts(DateOnly? BrokenFrom, DateOnly? TeachOutUntil);

public static class LossRules
{
    public static readonly IReadOnlyList<Rule<LossFacts>> All =
    [
        new("AL-01", "The accreditation ends before the agreement does. Transfer it to another provider, keep it until today’s trainees finish, or end it", "R8, domain invariant 1",
            f => f.BrokenFrom is null || f.TeachOutUntil is not null),
    ];
}
