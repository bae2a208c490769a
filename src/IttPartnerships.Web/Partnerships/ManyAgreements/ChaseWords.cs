using IttPartnerships.Partnerships.ManyAgreements;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

internal static class ChaseWords
{
    public static string Of(WaitsFor waits) => waits switch
    {
        WaitsFor.Partner => "Partner is silent",
        WaitsFor.Change => "Asked for changes",
        WaitsFor.Provider => "Provider to sign",
        _ => throw new ArgumentOutOfRangeException(nameof(waits), waits, "Maybe something to wait for was added without its words."),
    };

    public static string Colour(WaitsFor waits) => waits switch
    {
        WaitsFor.Partner => "govuk-tag--grey",
        WaitsFor.Change => "govuk-tag--orange",
        _ => "govuk-tag--yellow",
    };
}
