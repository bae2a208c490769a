namespace IttPartnerships.Allocation.Years;

/// <summary>What the names in a year's three files stand for, kept with the plan so that its answer can become placements.</summary>
/// <param name="Trainees">By the name in the file of trainees.</param>
/// <param name="Offers">By the name in the file of offers; an employer's own place stands for none.</param>
public sealed record YearMarks(IReadOnlyDictionary<string, Guid> Trainees, IReadOnlyDictionary<string, Guid> Offers)
{
    /// <summary>A school that drops out: the plan mends what it leaves open, and accepting it calls off what was there.</summary>
    public Guid? Without { get; init; }

    /// <summary>What came of it when it was last accepted; null before. It names trainees, so it is kept with the plan's papers and goes with them.</summary>
    public AcceptPlan.Accepted? Accepted { get; init; }

    /// <summary>Accepting it takes back what that school offers in the year, so that no other plan uses it.</summary>
    public bool TakesOffersBack { get; init; }
}
