using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Reads <c>offers.csv</c>: offer, school, subject, key_stages, windows, places, cost.</summary>
internal sealed record OffersFile(IReadOnlyList<Offer> Offers, IReadOnlyDictionary<string, int> Names, FileProblems Problems)
{
    /// <summary>What stands for a subject where an offer is for trainees of every subject who need one of its key stages.</summary>
    public const string AnySubject = "any";
    private static readonly string[] WordsForAny = [AnySubject, "any subject", "all", "all subjects"];

    /// <summary>What one trainee costs there in one window, by offer; null where it does not say.</summary>
    public required IReadOnlyList<Money?> Costs { get; init; }

    public static OffersFile Read(GivenFile given, IReadOnlyDictionary<string, int> schools)
    {
        using var file = DelimitedFile.Open(given.Content, given.Name, shortRowsAllowed: true);
        var offer = file.Column("offer");
        var school = file.Column("school", "school name", "urn");
        var subject = file.Column("subject");
        var stages = file.OptionalColumn("key_stages", "key stage");
        var windows = file.OptionalColumn("windows", "window");
        var places = file.OptionalColumn("places");
        var cost = file.OptionalColumn("cost");
        List<Offer> offers = [];
        List<Money?> costs = [];
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
        List<int> rows = [];
        while (file.Read())
        {
            var isNew = file.NewName(offer, names, rows, out var name);
            file.Name(subject, out var taught);
            var isForAny = WordsForAny.Contains(taught, StringComparer.OrdinalIgnoreCase);
            if (file.KeyStageSet(stages, out var set) && isForAny && set == KeyStages.None)
            {
                file.Refuse(subject, "An offer for any subject has to say for which key stages. Fill in key_stages");
            }

            file.WholeNumber(places, 0, 10_000, absent: 1, out var count);
            file.Amount(cost, out var amount);
            var at = -1;
            if (file.Name(school, out var host) && !schools.TryGetValue(Cells.OneSpaced(host), out at))
            {
                file.Refuse(school, "This is not a school of the schools file. Write it exactly as there");
            }

            if (isNew)
            {
                offers.Add(new Offer(name, at, isForAny ? null : taught, set, count ?? 1) { Windows = file.List(windows) });
                costs.Add(amount);
            }
        }

        return new OffersFile(offers, names, file.Problems) { Costs = costs };
    }
}
