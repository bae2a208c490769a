using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Files to try planning with, and empty ones to fill in. Everyone in them is invented.</summary>
public static class PlanExamples
{
    public const int Trainees = 60;
    public const int Schools = 40;

    private const ulong Seed = 7;

    /// <summary>Just short of enough, so that the example also shows what an unfilled slot looks like.</summary>
    private const double Supply = 0.97;

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Files = new(Make);

    /// <summary>An example of <c>trainees</c>, <c>schools</c> or <c>offers</c>; null for any other word.</summary>
    public static byte[]? File(string file) => Files.Value.GetValueOrDefault(file);

    /// <summary>Only the headings of <c>trainees</c>, <c>schools</c>, <c>offers</c> or <c>windows</c>; null for any other word.</summary>
    public static byte[]? Headings(string file)
    {
        if (PlanColumns.Of(file) is not { } columns)
        {
            return null;
        }

        using MemoryStream content = new();
        using (new DelimitedText(content, columns.Select(column => column.Name)))
        {
        }

        return content.ToArray();
    }

    private static IReadOnlyDictionary<string, byte[]> Make()
    {
        using MemoryStream trainees = new(), schools = new(), offers = new();
        new ExampleFiles(ExampleFiles.InventedSites(Schools, Seed), Trainees, Seed, Supply).Write(trainees, schools, offers);
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["trainees"] = trainees.ToArray(),
            ["schools"] = schools.ToArray(),
            ["offers"] = offers.ToArray(),
        };
    }
}
