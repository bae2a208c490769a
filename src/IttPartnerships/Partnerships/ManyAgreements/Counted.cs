using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.ManyAgreements;

internal static class Counted
{
    /// <summary>"1 school" or "1,200 schools".</summary>
    public static string Of(int number, string one, string many) => string.Create(Dates.British, $"{number:N0} {(number == 1 ? one : many)}");
}
