using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class DualSimplexTests
{
    private const int Programmes = 300;
    private const double Close = 1e-6;
    private const int InRow = 900;
    private const int ManyPivots = 10_000;
    private const int FewPivots = 200;

    [Fact]
    public void What_it_finds_costs_what_trying_every_set_of_columns_says()
    {
        var solved = 0;
        for (var seed = 0; seed < Programmes; seed++)
        {
            var programme = Made(seed);
            DualSimplex simplex = new(programme);
            var pivots = 1_000;
            var isSolved = simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None);
            var least = Least(programme, _ => true);
            isSolved.ShouldBe(least is not null, $"seed {seed}");
            if (least is not null)
            {
                simplex.Cost.ShouldBe(least.Value, Close, $"seed {seed}");
                simplex.Used.Sum(used => programme.Costs[used.Column] * used.Share).ShouldBe(least.Value, Close, $"seed {seed}");

                // What there is of every row costs as much at its prices, and no column costs less than what it uses.
                var prices = simplex.Prices();
                prices.Zip(programme.Right, (price, right) => price * right).Sum().ShouldBe(least.Value, Close, $"seed {seed}");
                Enumerable.Range(0, programme.Columns).ShouldAllBe(column => programme.Column(column).ToArray().Sum(entry => entry.Value * prices[entry.Row]) <= programme.Costs[column] + Close, $"seed {seed}");
                solved++;
            }
        }

        solved.ShouldBeInRange(Programmes / 4, Programmes - 1);
    }

    [Fact]
    public void Solved_on_without_a_column_it_costs_what_it_would_from_the_start_and_a_copy_stays_as_it_was()
    {
        for (var seed = 0; seed < Programmes; seed++)
        {
            var programme = Made(seed);
            DualSimplex simplex = new(programme);
            var pivots = 1_000;
            if (!simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None) || !simplex.Used.Any())
            {
                continue;
            }

            var (forbidden, before, copy) = (simplex.Used.First().Column, simplex.Cost, simplex.Copy());
            simplex.Forbid(forbidden);
            var least = Least(programme, column => column != forbidden);
            simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBe(least is not null, $"seed {seed}");
            simplex.Cost.ShouldBe(least ?? simplex.Cost, Close, $"seed {seed}");
            copy.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
            copy.Cost.ShouldBe(before, Close);
        }
    }

    [Fact]
    public void Copies_for_other_threads_are_solved_on_side_by_side_as_one_after_the_other()
    {
        var programme = Enumerable.Range(0, Programmes).Select(Made).First(made => made.Columns > 4 && IsSolved(new(made)));
        DualSimplex simplex = new(programme);
        IsSolved(simplex).ShouldBeTrue();
        var columns = Enumerable.Range(0, programme.Columns).SelectMany(column => Enumerable.Repeat(column, Programmes)).ToArray();
        var costs = new (bool, double)[columns.Length];
        Parallel.For(0, columns.Length, at => costs[at] = Without(columns[at]));
        costs.ShouldBe(columns.Select(Without));

        (bool, double) Without(int column)
        {
            var beside = simplex.Beside();
            beside.Forbid(column);
            return (IsSolved(beside), beside.Cost);
        }

        static bool IsSolved(DualSimplex simplex)
        {
            var pivots = FewPivots;
            return simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None);
        }
    }

    [Fact]
    public void Of_hundreds_in_a_row_who_each_want_one_of_two_places_it_finds_the_cheapest_through_many_pivots()
    {
        Random chance = new(1);
        double[][] costs = [.. Enumerable.Range(0, InRow).Select(_ => new[] { 0.0, 1 + chance.Next(1_000) }.OrderBy(_ => chance.Next()).ToArray())];
        LinearProgramme programme = new();
        Enumerable.Range(0, (2 * InRow) + 1).ToList().ForEach(_ => programme.AddRow(1));
        for (var who = 0; who < InRow; who++)
        {
            var columns = costs[who].Select((cost, side) => programme.AddColumn(cost, new Entry(who, 1), new Entry(InRow + who + side, 1))).ToArray();
            programme.First[who] = columns[costs[who][0] <= costs[who][1] ? 0 : 1];
        }

        for (var row = InRow; row < programme.Rows; row++)
        {
            programme.First[row] = programme.AddColumn(0, new Entry(row, 1));
        }

        DualSimplex simplex = new(programme);
        var pivots = ManyPivots;
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
        simplex.Cost.ShouldBe(LeastInRow(costs), Close);
        pivots.ShouldBeLessThan(ManyPivots - FewPivots);

        // Without all that is dear it is as cheap; without either place of somebody there is nothing.
        simplex.ForbidFrom(simplex.Cost + 1);
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
        simplex.Cost.ShouldBe(LeastInRow(costs), Close);
        simplex.Forbid(0);
        simplex.Forbid(1);
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeFalse();
    }

    [Fact]
    public void It_ends_where_it_costs_too_much_takes_too_long_or_is_stopped()
    {
        var programme = Made(Enumerable.Range(0, Programmes).First(seed => Least(Made(seed), _ => true) > 1));
        var (pivots, none) = (1_000, 0);
        new DualSimplex(programme).Solve(most: 0.5, ref pivots, CancellationToken.None).ShouldBeFalse();
        new DualSimplex(programme).Solve(double.MaxValue, ref none, CancellationToken.None).ShouldBeFalse();
        new DualSimplex(programme).Solve(double.MaxValue, ref pivots, new CancellationToken(canceled: true)).ShouldBeFalse();
    }

    // One after the other: what it costs at least so far, with the last place taken or free.
    private static double LeastInRow(double[][] costs)
    {
        var (free, taken) = (0.0, double.PositiveInfinity);
        foreach (var cost in costs)
        {
            (free, taken) = (free + cost[0], Math.Min(free, taken) + cost[1]);
        }

        return Math.Min(free, taken);
    }

    // Two who choose among some courses each, two or three places, some with a price, and now and then two rows to be balanced.
    private static LinearProgramme Made(int seed)
    {
        Random chance = new(seed);
        LinearProgramme programme = new();
        var places = 2 + chance.Next(2);
        for (var row = 0; row < 2 + places; row++)
        {
            programme.AddRow(row < 2 ? 1 : chance.Next(3));
        }

        for (var who = 0; who < 2; who++)
        {
            for (var course = 0; course < 2 + chance.Next(2); course++)
            {
                Entry[] uses = [.. Enumerable.Range(2, places).Where(_ => chance.Next(2) == 0).Select(row => new Entry(row, chance.Next(5) == 0 ? -1 : 1 + (chance.Next(4) / 3)))];
                var column = programme.AddColumn(course == 0 ? 0 : chance.Next(10), [new Entry(who, 1), .. uses]);
                programme.First[who] = course == 0 ? column : programme.First[who];
            }
        }

        for (var row = 2; row < 2 + places; row++)
        {
            if (chance.Next(5) > 0)
            {
                var price = chance.Next(2) * chance.Next(6);
                var rest = programme.AddColumn(price, new Entry(row, 1));
                programme.First[row] = price == 0 ? rest : LinearProgramme.Nobody;
            }
        }

        return programme;
    }

    // The cheapest of all corners; null where there is none.
    private static double? Least(LinearProgramme programme, Func<int, bool> allowed)
    {
        int[] columns = [.. Enumerable.Range(0, programme.Columns).Where(allowed)];
        var least = (double?)null;
        for (var set = 0; set < 1 << columns.Length; set++)
        {
            int[] chosen = [.. columns.Where((_, at) => (set & (1 << at)) != 0)];
            if (chosen.Length <= programme.Rows && Shares(programme, chosen) is { } shares && shares.All(share => share >= -Close))
            {
                var cost = chosen.Zip(shares, (column, share) => programme.Costs[column] * share).Sum();
                least = least is null ? cost : Math.Min(least.Value, cost);
            }
        }

        return least;
    }

    // By elimination: how much of each of these columns uses up every row; null where that is not told or impossible.
    private static double[]? Shares(LinearProgramme programme, int[] columns)
    {
        var table = Enumerable.Range(0, programme.Rows).Select(row => (double[])[.. columns.Select(column => programme.Column(column).ToArray().Where(entry => entry.Row == row).Sum(entry => entry.Value)), programme.Right[row]]).ToArray();
        for (var at = 0; at < columns.Length; at++)
        {
            var pivot = Enumerable.Range(at, table.Length - at).MaxBy(row => Math.Abs(table[row][at]));
            if (at >= table.Length || Math.Abs(table[pivot][at]) < Close)
            {
                return null;
            }

            (table[at], table[pivot]) = (table[pivot], table[at]);
            table[at] = [.. table[at].Select(value => value / table[at][at])];
            for (var row = 0; row < table.Length; row++)
            {
                table[row] = row == at ? table[row] : [.. table[row].Zip(table[at], (value, own) => value - (table[row][at] * own))];
            }
        }

        return table.Skip(columns.Length).Any(row => Math.Abs(row[^1]) > Close) ? null : [.. table.Take(columns.Length).Select(row => row[^1])];
    }
}
