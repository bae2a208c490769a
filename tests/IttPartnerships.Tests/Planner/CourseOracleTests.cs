using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CourseOracleTests
{
    private const int Years = 150;

    [Fact]
    public void The_cheapest_course_costs_what_trying_all_of_them_says()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            var board = Board(model, seed);
            CourseOracle oracle = Oracle(model, board);
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                var told = $"seed {seed}, trainee {trainee}";
                oracle.Run(trainee, board, Nothing(model, trainee)).ShouldBe(Cheapest(model, board, trainee, []), told);
                CostOf(model, board, trainee, oracle.Chosen).ShouldBe(Cheapest(model, board, trainee, []), told);
            }
        }
    }

    [Fact]
    public void A_course_known_from_other_prices_changes_nothing_but_how_much_is_read()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            var (before, now) = (Board(model, seed), Board(model, seed + Years));
            CourseOracle oracle = Oracle(model, now);
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                oracle.Run(trainee, before, Nothing(model, trainee));
                int[] known = [.. oracle.Chosen];
                var (least, chosen) = (oracle.Run(trainee, now, Nothing(model, trainee)), (int[])[.. oracle.Chosen]);
                oracle.Run(trainee, now, known).ShouldBe(least, $"seed {seed}, trainee {trainee}");
                oracle.Chosen.ShouldBe(chosen, $"seed {seed}, trainee {trainee}");
            }
        }
    }

    private static CourseOracle Oracle(Model model, PriceBoard board)
    {
        CourseOracle oracle = new(model);
        oracle.Weigh(board);
        return oracle;
    }

    private static int[] Nothing(Model model, int trainee) => [.. Enumerable.Repeat(-1, model.FirstSlot[trainee + 1] - model.FirstSlot[trainee])];

    private static PriceBoard Board(Model model, int seed)
    {
        var chance = new Random(seed);
        Company company = new(model);
        var schools = model.Problem.Schools.Select((school, i) => (school, i)).SelectMany(one => Enumerable.Range(0, model.Stretches.Count).Select(_ => one.school.Places is null ? 0L : chance.Next(200_000)));
        PriceBoard board = new(model, LowerBound.Scale, company);
        board.Read(new Prices(
            [.. Enumerable.Range(0, model.OfferLimit(model.Problem.Offers.Count, 0)).Select(_ => (long)chance.Next(400_000))],
            [.. schools],
            [.. company.Meetings.Select(_ => (long)chance.Next((int)model.Weights.Apart * (int)LowerBound.Scale))],
            PerSlot: 30_000 * LowerBound.Scale));
        return board;
    }

    // What any legal course costs at least that begins with these choices.
    private static long Cheapest(Model model, PriceBoard board, int trainee, int[] choices)
    {
        var slot = model.FirstSlot[trainee] + choices.Length;
        return slot == model.FirstSlot[trainee + 1]
            ? CostOf(model, board, trainee, choices)
            : Enumerable.Range(-1, model.Candidates[slot].Length + 1).Min(choice => Cheapest(model, board, trainee, [.. choices, choice]));
    }

    // Far more than any course where it is not legal.
    private static long CostOf(Model model, PriceBoard board, int trainee, int[] choices)
    {
        var first = model.FirstSlot[trainee];
        var (cost, brought) = (0L, 0);
        for (var i = 0; i < choices.Length; i++)
        {
            cost += choices[i] < 0 ? board.Out(first + i) : board.CostOf(first + i, choices[i]);
            brought |= choices[i] < 0 ? 0 : model.Candidates[first + i][choices[i]].Brings;
            for (var other = 0; other < i && choices[i] >= 0; other++)
            {
                if (choices[other] >= 0)
                {
                    var (one, two) = (model.Candidates[first + i][choices[i]].School, model.Candidates[first + other][choices[other]].School);
                    var sameLetter = model.LetterOf[first + i] == model.LetterOf[first + other];
                    cost += sameLetter == (one == two) ? sameLetter ? 0 : LowerBound.Scale * model.Weights.SharedLabel * model.SharedLabels(one, two) : long.MaxValue / 64;
                }
            }
        }

        return choices.Contains(-1) || brought == CourseNeeds.All(model.Problem.Trainees[trainee]) ? cost : long.MaxValue / 64;
    }
}
