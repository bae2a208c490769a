namespace IttPartnerships.Planner;

/// <summary>
/// Everything each letter of each course could be: one school with a candidate, or nothing, in each of the letter's slots. Letters of one slot have one option a
/// candidate. There are millions; made once, on all cores. O(candidates), times the offers one school makes a slot where letters have several slots.
/// </summary>
internal sealed class CourseOptions
{
    private const int AtOnce = 500;
    private readonly Model model;
    private readonly Company company;

    /// <param name="told">Told every few hundred trainees.</param>
    /// <param name="stop">Once stopped, there are none of those who were not looked at: nobody may be asked about them any more.</param>
    public CourseOptions(Model model, Company company, Action? told = null, CancellationToken stop = default)
    {
        (this.model, this.company, LabelClasses) = (model, company, new LabelClasses(model));
        (Letters, SchoolCount, Needs) = (new CourseLetter[model.TraineeCount][], new int[model.TraineeCount], [.. model.Problem.Trainees.Select(CourseNeeds.All)]);
        OptionReader[] readers = [.. Enumerable.Range(0, AmongThreads.Workers(model)).Select(_ => new OptionReader(model, company, LabelClasses))];
        for (var start = 0; start < model.TraineeCount; start += AtOnce)
        {
            var from = start;
            AmongThreads.Run(Math.Min(AtOnce, model.TraineeCount - from), readers.Length, (worker, at) => (Letters[from + at], SchoolCount[from + at]) = readers[worker].Read(from + at), stop);
            told?.Invoke();
        }

        DistinctPoints = NumberPoints();
    }

    /// <summary>By trainee.</summary>
    public CourseLetter[][] Letters { get; }

    /// <summary>All the points options have, each once: far fewer than there are options.</summary>
    public double[] DistinctPoints { get; }

    /// <summary>By trainee: how many schools its options are at.</summary>
    public int[] SchoolCount { get; }

    /// <summary>By trainee: all needs of the course (<see cref="CourseNeeds.All"/>).</summary>
    public int[] Needs { get; }

    /// <summary>Places of offers in windows (<see cref="Model.OfferResource"/>); what is paid for company (<see cref="Company.Count"/>) is numbered on from here.</summary>
    public int OfferPlaces => model.OfferResources;

    /// <summary>Places, and what is paid for company.</summary>
    public int PlaceCount => OfferPlaces + company.Count;

    public LabelClasses LabelClasses { get; }

    private double[] NumberPoints()
    {
        Dictionary<int, int> numbers = [];
        foreach (var letter in Letters.Where(letters => letters is not null).SelectMany(letters => letters))
        {
            var (last, number) = (-1L, 0);
            for (var option = 0; option < letter.Options.Count; option++)
            {
                // Many in a row have the same.
                var points = letter.Options.Points[option];
                if (points != last && !numbers.TryGetValue(points, out number))
                {
                    numbers[points] = number = numbers.Count;
                }

                (last, letter.Options.PointsAt[option]) = (points, number);
            }
        }

        return [.. numbers.Keys.Select(points => (double)points)];
    }
}
