namespace IttPartnerships.Requirements;

/// <summary>Which days are looked at.</summary>
public enum Basis
{
    /// <summary>Everything pencilled or further, as planned.</summary>
    Plan,

    /// <summary>Only what really happened, up to the day.</summary>
    Actual,

    /// <summary>What happened up to the day, and the plan after it: what will be so if nothing else changes.</summary>
    Expected,
}

/// <summary>What a rule says of facts on one basis.</summary>
/// <param name="Holds">Null where it cannot be judged, and <paramref name="Because"/> says why.</param>
/// <param name="Has">How much there is, in the rule's unit.</param>
/// <param name="Needs">How much is needed.</param>
public readonly record struct Reading(bool? Holds, decimal Has = 0, decimal Needs = 0, string? Because = null)
{
    public decimal Missing => Math.Max(0, Needs - Has);

    public static Reading AtLeast(decimal has, decimal needs) => new(has >= needs, has, needs);

    public static Reading That(bool holds) => new(holds);

    public static Reading Unknown(string because) => new(null, Because: because);

    /// <summary>Each of so many is as it should be. Of none nothing is wrong, and nothing has happened.</summary>
    public static Reading Each(int good, int all, Basis basis) => new(all == 0 ? basis != Basis.Actual : good == all, good, all);

    /// <summary>The same with less needed, as an adjustment allows.</summary>
    public Reading Reduced(decimal to) => Holds is null ? this : AtLeast(Has, Math.Min(Needs, to));
}
