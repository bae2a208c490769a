namespace IttPartnerships.Web.Partnerships.FirstScreen;

/// <summary>What an accredited provider does at one time of the year, whatever else waits.</summary>
internal static class Season
{
    /// <summary>From January to the end of March: DfE is to hear of a provider that will stop by then (AG-12, DfE’s guidance on closure).</summary>
    public static Need? TellDfE(DateOnly today) => today.Month <= 3
        ? new($"By 31 March {today.Year}: if your organisation will stop training teachers, tell DfE, and see what its agreements need", "/agreements/accreditation")
        : null;
}
