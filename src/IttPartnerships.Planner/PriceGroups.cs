namespace IttPartnerships.Planner;

/// <summary>
/// Which prices have to rise together when a whole kind of place is short: every offer in a window with those that teach the same subject and
/// key stages, and the same within an area. One price at a time takes hundreds of rounds for what a price of the group does in a few.
/// </summary>
internal sealed class PriceGroups
{
    private static readonly int[] AreaMinutes = [40, 20];

    public PriceGroups(Model model)
    {
        var offers = model.Problem.Offers;
        var windows = model.WindowNames.Length;
        var oneAudience = offers.All(offer => offer.Audiences.Count == 1);
        Dictionary<(string, string), int> subjects = [];
        int[] subject = [.. offers.Select(offer => Number(subjects, (offer.Subject.ToUpperInvariant(), oneAudience ? offer.Audiences.First().ToUpperInvariant() : "")))];
        int[][] areas = [.. AreaMinutes.Select(minutes => Areas(model, minutes))];
        List<PriceGroup> all = [Of((offer, window) => (subject[offer], window)), Of((offer, window) => (subject[offer], offers[offer].KeyStages, window))];
        foreach (var area in areas)
        {
            all.Add(Of((offer, window) => (subject[offer], window, area[offers[offer].School])));
            all.Add(Of((offer, window) => (subject[offer], offers[offer].KeyStages, window, area[offers[offer].School])));
        }

        All = all;

        PriceGroup Of<T>(Func<int, int, T> key)
            where T : notnull
        {
            Dictionary<T, int> numbers = [];
            var of = new int[offers.Count * windows];
            for (var resource = 0; resource < of.Length; resource++)
            {
                of[resource] = Number(numbers, key(resource / windows, resource % windows));
            }

            return new PriceGroup(of, numbers.Count);
        }
    }

    public IReadOnlyList<PriceGroup> All { get; }

    // An area is what is near one trainee; trainees come in a fixed shuffled order and take what nobody took before.
    private static int[] Areas(Model model, int minutes)
    {
        var area = new int[model.Problem.Schools.Count];
        Array.Fill(area, -1);
        foreach (var trainee in Enumerable.Range(0, model.TraineeCount).OrderBy(model.Shuffle))
        {
            for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
            {
                foreach (var candidate in model.Candidates[slot])
                {
                    if (candidate.Minutes <= minutes && area[candidate.School] < 0)
                    {
                        area[candidate.School] = trainee;
                    }
                }
            }
        }

        return area;
    }

    private static int Number<T>(Dictionary<T, int> numbers, T key)
        where T : notnull => numbers.TryGetValue(key, out var number) ? number : numbers[key] = numbers.Count;
}

/// <summary>One way of putting prices together.</summary>
/// <param name="Of">By <see cref="Model.OfferResource"/>: the number of its group.</param>
internal sealed record PriceGroup(int[] Of, int Count);
