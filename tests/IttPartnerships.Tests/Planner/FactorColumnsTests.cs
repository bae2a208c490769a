using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class FactorColumnsTests
{
    private const int Bases = 400;
    private const double Close = 1e-6;

    [Fact]
    public void Amounts_of_columns_make_up_the_rows_and_prices_of_rows_the_columns_whatever_the_basis_is_like()
    {
        var factored = 0;
        for (var seed = 0; seed < Bases; seed++)
        {
            var (programme, basis, chance) = Made(seed);
            int[] before = [.. basis];
            if (FactorColumns.Of(programme, basis, out var places) is not { } factors)
            {
                continue;
            }

            basis.ShouldBe(places.Select(place => before[place]), $"seed {seed}");
            double[] right = [.. basis.Select(_ => (double)chance.Next(-3, 4))];
            IsSolved(programme, basis, right, factors, seed);
            IsPriced(programme, basis, right, factors, seed);
            factored++;
        }

        factored.ShouldBeInRange(Bases / 4, Bases - 1);
    }

    [Fact]
    public void After_exchanges_of_columns_it_is_as_if_factored_anew()
    {
        var exchanged = 0;
        for (var seed = 0; seed < Bases; seed++)
        {
            var (programme, basis, chance) = Made(seed);
            if (FactorColumns.Of(programme, basis, out _) is not { } factors)
            {
                continue;
            }

            BasisInverse inverse = new(factors);
            for (var number = 0; number < programme.Columns; number++)
            {
                var column = Column(programme, basis.Length, number, row: 0);
                inverse.Solve(column);
                var at = chance.Next(basis.Length);
                if (Math.Abs(column[at]) > 0.01 && !basis.Contains(number))
                {
                    inverse.Exchange(at, column);
                    basis[at] = number;
                    exchanged++;
                }
            }

            double[] right = [.. basis.Select(_ => (double)chance.Next(-3, 4))];
            var (amounts, prices) = ((double[])[.. right], (double[])[.. right]);
            inverse.Copy().Solve(amounts);
            inverse.Price(prices);
            Made(programme, basis, amounts).ShouldBe(right, Close, $"seed {seed}");
            Costs(programme, basis, prices).ShouldBe(right, Close, $"seed {seed}");
        }

        exchanged.ShouldBeGreaterThan(Bases);
    }

    [Fact]
    public void A_column_that_is_made_up_of_others_has_no_factors()
    {
        LinearProgramme programme = new();
        Enumerable.Range(0, 3).ToList().ForEach(_ => programme.AddRow(1));
        programme.AddColumn(1, new Entry(0, 1), new Entry(1, 1));
        programme.AddColumn(1, new Entry(1, 1), new Entry(2, 1));
        programme.AddColumn(1, new Entry(0, 1), new Entry(1, 2), new Entry(2, 1));
        FactorColumns.Of(programme, [0, 1, 2], out _).ShouldBeNull();
        FactorColumns.Of(programme, [0, 1, LinearProgramme.Nobody], out _).ShouldNotBeNull();
    }

    private static void IsSolved(LinearProgramme programme, int[] basis, double[] right, TriangularFactors factors, int seed)
    {
        double[] amounts = [.. right];
        factors.Solve(amounts);
        Made(programme, basis, amounts).ShouldBe(right, Close, $"seed {seed}");
    }

    private static void IsPriced(LinearProgramme programme, int[] basis, double[] right, TriangularFactors factors, int seed)
    {
        double[] prices = [.. right];
        factors.Price(prices);
        Costs(programme, basis, prices).ShouldBe(right, Close, $"seed {seed}");
    }

    private static double[] Made(LinearProgramme programme, int[] basis, double[] amounts)
    {
        var rows = new double[basis.Length];
        for (var at = 0; at < basis.Length; at++)
        {
            var column = Column(programme, basis.Length, basis[at], at);
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] += amounts[at] * column[row];
            }
        }

        return rows;
    }

    private static double[] Costs(LinearProgramme programme, int[] basis, double[] prices) =>
        [.. basis.Select((number, at) => Column(programme, basis.Length, number, at).Zip(prices, (value, price) => value * price).Sum())];

    private static double[] Column(LinearProgramme programme, int rows, int number, int row)
    {
        var column = new double[rows];
        foreach (var entry in number == LinearProgramme.Nobody ? [new Entry(row, 1)] : programme.Column(number))
        {
            column[entry.Row] = entry.Value;
        }

        return column;
    }

    // Some rows, with columns of one, two or more of them, and a basis of those or of nobody.
    private static (LinearProgramme Programme, int[] Basis, Random Chance) Made(int seed)
    {
        Random chance = new(seed);
        LinearProgramme programme = new();
        var rows = 2 + chance.Next(12);
        Enumerable.Range(0, rows).ToList().ForEach(_ => programme.AddRow(1));
        for (var number = 0; number < 2 * rows; number++)
        {
            programme.AddColumn(0, [.. Enumerable.Range(0, rows).OrderBy(_ => chance.Next()).Take(1 + chance.Next(Math.Min(4, rows))).Select(row => new Entry(row, chance.Next(4) == 0 ? -2 : 1))]);
        }

        int[] numbers = [.. Enumerable.Range(0, 2 * rows).OrderBy(_ => chance.Next()).Take(rows)];
        return (programme, [.. numbers.Select(number => chance.Next(4) == 0 ? LinearProgramme.Nobody : number)], chance);
    }
}
