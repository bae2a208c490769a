using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Reads <c>offers.csv</c>: offer, school, subject, key_stages, windows, places, cost, routes, made_to.</summary>
internal sealed record OffersFile(IReadOnlyList<Offer> Offers, IReadOnlyDictionary<string, int> Names, FileProblems Problems)
{
    /// <summary>What stands for a subject where an offer is for trainees of every subject who need one of its key stages.</summary>
    public const string AnySubject = "any";
    private static readonly string[] WordsForAny = [AnySubject, "any subject", "all", "all subjects"];

    private Asks? routeAsked;
    private Asks? providerAsked;

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
        var routes = file.OptionalColumn("routes");
        var madeTo = file.OptionalColumn("made_to", "made to");
        Asks? firstRoute = null;
        Asks? firstProvider = null;
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

            firstRoute ??= Asks.Of(file, routes);
            firstProvider ??= Asks.Of(file, madeTo);
            if (isNew)
            {
                offers.Add(new Offer(name, at, isForAny ? null : taught, set, count ?? 1) { Windows = file.List(windows), Routes = file.Words(routes), Audiences = file.Words(madeTo) });
                costs.Add(amount);
            }
        }

        return new OffersFile(offers, names, file.Problems) { Costs = costs, routeAsked = firstRoute, providerAsked = firstProvider };
    }

    /// <summary>Refuses what offers ask of trainees and no trainee says: such offers would be for nobody.</summary>
    public void Meet(IReadOnlyList<Trainee> trainees)
    {
        Refuse(routeAsked, "route", trainees.Any(trainee => trainee.Route is not null));
        Refuse(providerAsked, "provider", trainees.Any(trainee => trainee.Audience is not null));
    }

    private void Refuse(Asks? asks, string column, bool isSaid)
    {
        if (asks is { } first && !isSaid)
        {
            Problems.Add(first.Row, first.Column, first.Value, $"No trainee has a {column}, so this would be for nobody. Fill in the column {column} in the file of trainees, or leave this one empty");
        }
    }

    /// <summary>The first cell that asks something of trainees.</summary>
    private sealed record Asks(int Row, string Column, string Value)
    {
        public static Asks? Of(DelimitedFile file, FileColumn column) => file.Words(column).Length == 0 ? null : new(file.Row, column.Heading, file[column]);
    }
}
