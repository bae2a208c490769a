namespace IttPartnerships.Partnerships;

/// <summary>Limits, in characters, of what people write into an agreement.</summary>
public static class AgreementText
{
    public const int LongestSection = 20_000;
    public const int LongestAims = 4_000;
    public const int LongestArea = 1_000;
    public const int LongestTitle = 200;
    public const int LongestReason = 2_000;
}
