using System.Numerics;

namespace IttPartnerships.Planner;

/// <summary>
/// Weighs every option of one letter with all that the other letter could be beside it: not at the same school, less likely for labels they share, and complete
/// (<see cref="SoftPairs"/>). One worker's. O(options × lists + lists² × labels).
/// </summary>
internal sealed class SoftBeside
{
    private const int Classes = LabelClasses.Most;

    // Where hardly anything is left of a sum after taking away what is at the same school, rounding would be most of it.
    private const double Hardly = 1e-4;
    private readonly double[] rest = new double[Classes];
    private readonly double[] likeOwn = new double[Classes];
    private double[] theirs = [];
    private double[] beside = [];

    /// <summary>Fills in <see cref="SoftLetter.Likely"/>.</summary>
    /// <param name="pairs">How likely the cheapest of a list of the one letter and of one of the other are together.</param>
    /// <param name="alike">By two classes of labels: how much less likely they are together.</param>
    /// <returns>The sum of all that was filled in.</returns>
    public double Weigh(SoftLetter one, SoftLetter other, SoftPairs pairs, double[] alike)
    {
        SumOthers(one, other, alike);
        var all = 0.0;
        for (var list = 0; list < one.Lists; list++)
        {
            var options = one.Letter.NearOf(list);
            var own = one.Weights(list);
            var likely = one.Likely(list);
            var row = pairs.Of(one, list);
            SumBeside(pairs.WithOut(one, list), row, Lanes.Filled(one.Letter.Classes));
            var partners = beside.AsSpan(0, Lanes.Filled(row.Length));
            for (var i = 0; i < options.Length; i++)
            {
                var (labels, school) = (options[i].Labels, options[i].School);
                var left = rest[labels] - (Lanes.Times(partners, other.At(school)) * likeOwn[labels]);
                left = left < rest[labels] * Hardly ? pairs.WithOut(one, list) + Elsewhere(school, labels, row, other, alike) : left;
                likely[i] = own[i] * left;
            }

            all += Lanes.Sum(likely);
        }

        return all;
    }

    /// <summary>The same as if both letters could be at one school, and without contrast. O(options + lists²).</summary>
    /// <inheritdoc cref="Weigh"/>
    public static double Coarsely(SoftLetter one, SoftLetter other, SoftPairs pairs)
    {
        var all = 0.0;
        for (var list = 0; list < one.Lists; list++)
        {
            var row = pairs.Of(one, list);
            var left = pairs.WithOut(one, list);
            for (var partner = 0; partner < row.Length; partner++)
            {
                left += row[partner] * other.Sum(partner);
            }

            var own = one.Weights(list);
            var likely = one.Likely(list);
            for (var i = 0; i < own.Length; i++)
            {
                likely[i] = own[i] * left;
            }

            all += one.Sum(list) * left;
        }

        return all;
    }

    // By list of the other letter and class of this one: all that could be beside it, less likely for what is alike.
    private void SumOthers(SoftLetter one, SoftLetter other, double[] alike)
    {
        theirs = theirs.Length < other.Lists * Classes ? new double[other.Lists * Classes] : theirs;
        for (var list = 0; list < other.Lists; list++)
        {
            var sums = theirs.AsSpan(list * Classes, Lanes.Filled(one.Letter.Classes));
            var weights = other.ByLabels(list);
            sums.Clear();
            foreach (var labels in other.Letter.Labels)
            {
                // Once it is cold a course is at a few schools, and most classes at none.
                if (weights[labels] > 0)
                {
                    AddTimes(weights[labels], alike.AsSpan(labels * Classes, sums.Length), sums);
                }
            }
        }

        foreach (var labels in one.Letter.Labels)
        {
            likeOwn[labels] = alike[(labels * Classes) + labels];
        }
    }

    // For one list of this letter: all that could be beside it by class of labels, and how likely each list of the other letter is.
    private void SumBeside(double withOut, ReadOnlySpan<double> row, int classes)
    {
        beside = beside.Length < Lanes.Filled(row.Length) ? new double[Lanes.Filled(row.Length)] : beside;
        Array.Clear(beside);
        row.CopyTo(beside);
        var sums = rest.AsSpan(0, classes);
        sums.Fill(withOut);
        for (var partner = 0; partner < row.Length; partner++)
        {
            if (row[partner] > 0)
            {
                AddTimes(row[partner], theirs.AsSpan(partner * Classes, classes), sums);
            }
        }
    }

    // One by one, without taking anything away again.
    private static double Elsewhere(int school, int labels, ReadOnlySpan<double> row, SoftLetter other, double[] alike)
    {
        var sum = 0.0;
        for (var partner = 0; partner < row.Length; partner++)
        {
            var options = other.Letter.NearOf(partner);
            var there = other.Weights(partner);
            for (var i = 0; i < options.Length; i++)
            {
                sum += options[i].School == school ? 0 : row[partner] * there[i] * alike[(labels * Classes) + options[i].Labels];
            }
        }

        return sum;
    }

    private static void AddTimes(double times, ReadOnlySpan<double> from, Span<double> to)
    {
        var at = 0;
        for (; at <= to.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            (new Vector<double>(to[at..]) + (new Vector<double>(from[at..]) * times)).CopyTo(to[at..]);
        }

        for (; at < to.Length; at++)
        {
            to[at] += from[at] * times;
        }
    }
}
