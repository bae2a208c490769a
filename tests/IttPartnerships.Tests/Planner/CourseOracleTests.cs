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
            TriedCourses tried = new(model, (slot, choice) => choice < 0 ? board.Out(slot) : board.CostOf(slot, choice));
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                var told = $"seed {seed}, trainee {trainee}";
                var cheapest = tried.Of(trainee).Min(course => course.Cost);
                oracle.Run(trainee, board, Nothing(model, trainee)).ShouldBe(cheapest, told);
                tried.CostOf(trainee, oracle.Chosen).ShouldBe(cheapest, told);
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
            [.. Enumerable.Range(0, model.OfferLimits).Select(_ => (long)chance.Next(400_000))],
            [.. schools],
            [.. company.Meetings.Select(_ => (long)chance.Next((int)model.Weights.Apart * (int)LowerBound.Scale))],
            PerSlot: 30_000 * LowerBound.Scale));
        return board;
    }
}
