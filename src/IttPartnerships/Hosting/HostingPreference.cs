using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>What a school wants of those who ask it about hosting. Without a record of its own, what stands here holds.</summary>
public sealed class HostingPreference : IEditable, IJournalled
{
    public const int UsualLetters = 2;

    /// <summary>The stretch its limit is about, in days.</summary>
    public const int Stretch = 28;

    public OrganisationId School { get; init; }

    /// <summary>Letters about hosting within any <see cref="Stretch"/> days, counted over all providers together. None is a wish too.</summary>
    public int Letters { get; set; } = UsualLetters;

    /// <summary>Its trust, and lead partners with the work delegated to them, may answer for it. It sees each time they did.</summary>
    public bool OthersMayAnswer { get; set; } = true;

    public Guid Version { get; set; }
}

/// <summary>A day on which a provider asks again whoever is silent or was unsure.</summary>
public sealed class NudgeDay : IJournalled
{
    public OrganisationId Provider { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>The year asked about.</summary>
    public Kernel.AcademicYear Year { get; init; }

    public DateTimeOffset? SentAt { get; set; }
}
