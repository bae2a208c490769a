using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Hosting.Search;

public enum OfferOrder
{
    Minutes,
    Name,
    Free,
    LastConfirmed,
}

/// <summary>What somebody looks for among offers. Everything but the year may be left open.</summary>
public sealed record OfferSearch(AcademicYear Year)
{
    public string? Near { get; init; }

    public TravelMode Mode { get; init; } = TravelMode.Car;

    public int? Minutes { get; init; }

    public string? Subject { get; init; }

    public KeyStages KeyStages { get; init; }

    public string? Window { get; init; }

    public SettingType? Setting { get; init; }

    public OfferKind? Kind { get; init; }

    public OrganisationId? ContrastWith { get; init; }

    public bool FreeOnly { get; init; }

    public DateOnly? ConfirmedSince { get; init; }

    public OfferOrder? Order { get; init; }
}
