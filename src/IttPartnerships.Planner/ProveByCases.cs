namespace IttPartnerships.Planner;

/// <summary>
/// Proves more about a plan of a small year by cases. Prices prove no more than a relaxation in which people have shares of several courses, and every plan may lie above that. So plans are told apart by a question about one slot,
/// and prices are looked for in each half (<see cref="WantedCourses"/>); then the half that least is proved about is halved again. Asked is, of what shares leave open, the question that most is proved about, whatever the answer.
/// Where nobody has shares of several courses, that is a plan, and is taken over if it is better. O(cases × (questions × pivots + candidates)).
/// </summary>
/// <param name="draft">The plan.</param>
/// <param name="priced">The plan under the prices of the proof.</param>
internal sealed class ProveByCases(Draft draft, PricedDraft priced, LowerBound bound, CancellationToken stop)
{
    private const int MostCases = 16;
    private const int MostQuestions = 64;

    // An answer takes some ten or twenty. Once there were so many in all, it is not gone on.
    private const int MostPivotsEach = 100;
    private const int MostPivots = 10_000;

    private const double Hair = 1e-6;
    private readonly Model model = draft.Model;
    private readonly OracleRound round = new(draft.Model, AmongThreads.Workers(draft.Model));
    private readonly int[] everybody = [.. Enumerable.Range(0, draft.Model.TraineeCount)];
    private int pivots = MostPivots;

    /// <param name="told">Told several times a second.</param>
    public void Run(Action? told)
    {
        draft.Settle();
        var parts = new Beside<List<Part>>(model.Cores, Parts).Wait(told);
        if (!stop.IsCancellationRequested)
        {
            bound.Take(Proven.OfAll(parts.ConvertAll(part => part.Proven)), parts.ConvertAll(part => (part.Case, part.Prices)));
        }
    }

    private List<Part> Parts(Action? tell)
    {
        List<Part> parts = [Of(new GroupPrices(model, bound.Company), everybody.ToDictionary(trainee => trainee, trainee => new List<PricedCourse> { Without(trainee) }))];
        while (parts.Count < MostCases && !stop.IsCancellationRequested && parts.MinBy(Proved) is { } least && Proved(least) < Costing.Total(draft) && Halves(least, tell) is var (yes, no))
        {
            parts.Remove(least);
            parts.AddRange([yes, no]);
        }

        return parts;
    }

    // Points that plans of a case cost at least.
    private long Proved(Part part) => part.Proven.Bound(model.Weights);

    private Part Of(GroupPrices start, IReadOnlyDictionary<int, List<PricedCourse>> known)
    {
        WantedCourses wanted = new(draft, priced, bound, everybody, stop, start, known);
        var programme = wanted.Programme();
        if (wanted.Solved is { } solved && Shared(programme, solved).Count == 0)
        {
            priced.Replace([.. solved.Used.Where(used => used.Column < programme.Courses.Count).Select(used => programme.Courses[used.Column])]);
        }

        var prices = (wanted.Solved is { } at ? programme.PricesAt(at.Prices()) : start).Besides(bound.Leading);
        Proven proven = new(bound.Proven.LeastUnfilled, new PriceBoard(model, LowerBound.Scale, bound.Company, start.Within).Points(prices, round, stop), prices.PerSlot / LowerBound.Scale);
        return new(start.Within, programme, wanted.Solved, wanted.Wanted, prices, proven);
    }

    // Nothing at all, which is legal whatever others have: so that something always fits.
    private PricedCourse Without(int trainee)
    {
        var slots = Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]).ToList();
        return new([.. slots.Select(_ => -1)], slots.Sum(bound.Out) - bound.LeastOf(trainee));
    }

    private (Part Yes, Part No)? Halves(Part part, Action? tell)
    {
        if (part.Solved is not { } solved || pivots <= 0 || Questions(part.Programme, solved) is not { Length: > 0 } questions)
        {
            return null;
        }

        var answered = new (double Least, int Pivots)[questions.Length];
        Parallel.For(0, questions.Length, new ParallelOptions { MaxDegreeOfParallelism = model.Cores }, at =>
        {
            var (yes, no) = (Answered(questions[at]), Answered(questions[at] with { IsYes = false }));
            answered[at] = (Math.Min(yes.Simplex.Cost, no.Simplex.Cost), yes.Pivots + no.Pivots);
            tell?.Invoke();
        });
        pivots -= answered.Sum(one => one.Pivots);
        var best = questions[Array.FindIndex(answered, one => one.Least == answered.Max(any => any.Least))];
        return (Half(best), Half(best with { IsYes = false }));

        (DualSimplex Simplex, int Pivots) Answered(Answer answer)
        {
            var (simplex, left) = (solved.Beside(), MostPivotsEach);
            foreach (var column in part.Programme.Outside(PlanCase.Any.With(answer)))
            {
                simplex.Forbid(column);
            }

            simplex.Solve(double.MaxValue, ref left, stop);
            return (simplex, MostPivotsEach - left);
        }

        Part Half(Answer answer) => Of(part.Programme.PricesAt(Answered(answer).Simplex.Prices(), part.Case.With(answer)), part.Wanted);
    }

    // One of each trainee who has shares of several courses, about a school where that tells them apart; the most evenly open first.
    private Answer[] Questions(GroupProgramme programme, DualSimplex solved) =>
    [
        .. Shared(programme, solved).GroupBy(used => programme.Courses[used.Column].Trainee)
            .SelectMany(shares => Open(programme, [.. shares], at => (at.School, null)).Concat(Open(programme, [.. shares], at => (at.School, at.Offer))).Take(1))
            .OrderBy(one => one.Uneven).ThenBy(one => model.Shuffle(one.Answer.Slot)).Take(MostQuestions).Select(one => one.Answer),
    ];

    // Where some shares of one trainee have a slot, and some have not; the most even first.
    private IEnumerable<(Answer Answer, double Uneven)> Open(GroupProgramme programme, List<(int Column, double Share)> shares, Func<(int School, int Offer), (int School, int? Offer)> asked)
    {
        var trainee = programme.Courses[shares[0].Column].Trainee;
        return Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee])
            .SelectMany(slot => shares.GroupBy(used => asked(programme.At(used.Column, slot))).Select(at => (Answer: new Answer(slot, at.Key.School, at.Key.Offer, IsYes: true), Uneven: Math.Abs((2 * at.Sum(used => used.Share)) - 1))))
            .Where(one => one.Uneven < 1 - Hair).OrderBy(one => one.Uneven);
    }

    private static List<(int Column, double Share)> Shared(GroupProgramme programme, DualSimplex solved) => [.. solved.Used.Where(used => used.Column < programme.Courses.Count && used.Share < 1 - Hair)];

    /// <param name="Solved">Null where its programme came to no end.</param>
    private sealed record Part(PlanCase Case, GroupProgramme Programme, DualSimplex? Solved, IReadOnlyDictionary<int, List<PricedCourse>> Wanted, Prices Prices, Proven Proven);
}
