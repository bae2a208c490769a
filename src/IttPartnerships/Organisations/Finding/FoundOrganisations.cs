using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

/// <param name="Metres">Straight line, where a place was asked for.</param>
/// <param name="Journey">One way, where a way of travelling was asked for.</param>
public sealed record FoundOrganisation(RegisterRow Row, IReadOnlyList<TrainingRole> Roles, double? Metres, TravelTime? Journey)
{
    private const double MetresInAMile = 1609.344;

    public double? Miles => Metres / MetresInAMile;
}

/// <param name="Rows">One page of them.</param>
/// <param name="Total">Of all pages.</param>
public sealed record FoundOrganisations(IReadOnlyList<FoundOrganisation> Rows, int Total, int Page, int Pages)
{
    /// <summary>Where distances are measured from, and how exactly it is known.</summary>
    public PostcodePlace? Near { get; init; }

    /// <summary>What the field's word in the text was taken to mean, and the word.</summary>
    public string? Meaning { get; init; }

    public string? Phrase { get; init; }

    /// <summary>How many there are open and closed, whichever of them is shown.</summary>
    public int Open { get; init; }

    public int Closed { get; init; }

    /// <summary>Left out because the register does not say where they are.</summary>
    public int WithoutPlace { get; init; }
}
