using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>When the next activity of an arrangement is due. Pure.</summary>
public static class OversightSchedule
{
    /// <summary>
    /// Counted from the day before the delegation began, or from the last settled activity, whichever is later: a yearly visit to a delegation
    /// from 1 August to 31 July is due on 31 July.
    /// </summary>
    /// <param name="held">The days the delegation is in force, through all versions of its agreement.</param>
    /// <param name="everyMonths">From 1 to 12.</param>
    /// <param name="lastSettled">The last day an activity of this method was done, or was due and cancelled.</param>
    /// <returns>Null where it would be due only after the delegation ends.</returns>
    public static DateOnly? NextDue(Period held, int everyMonths, DateOnly? lastSettled)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(everyMonths, 1);
        var begun = (held.From ?? throw new ArgumentException("A delegation in force began on a day.", nameof(held))).AddDays(-1);
        var due = (lastSettled > begun ? lastSettled.Value : begun).AddMonths(everyMonths);
        return due > held.Until ? null : due;
    }
}
