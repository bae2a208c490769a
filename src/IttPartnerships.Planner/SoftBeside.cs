using System.Runtime.Intrinsics;

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
    private const int Four = 4;
    private const int SumsAtOnce = 4 * Four;
    private static readonly byte[] numbers = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(number => (byte)number)];
    private readonly double[] rest = new double[Classes];
    private readonly double[] likeOwn = new double[Classes];
    private double[] theirs = [];
    private double[] beside = new double[Four];

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
            SumBeside(pairs.WithOut(one, list), pairs.Of(one, list), one.Letter.Classes);
            WeighList(one, list, other, pairs, alike);
            all += Lanes.Sum(one.Likely(list));
        }

        return all;
    }

    // Four options at once, which four lanes are enough for where the other letter has no more lists; elsewhere, and where hardly anything is left of one of them, one by one.
    private void WeighList(SoftLetter one, int list, SoftLetter other, SoftPairs pairs, double[] alike)
    {
        var own = one.Weights(list);
        var likely = one.Likely(list);
        var labels = one.LabelsOf(list);
        var schools = one.SchoolsOf(list);
        var partners = Vector256.Create(beside.AsSpan());
        var at = 0;
        for (; at <= own.Length - Four && other.Lists <= Four; at += Four)
        {
            var (a, b, c, d) = (labels[at], labels[at + 1], labels[at + 2], labels[at + 3]);
            var all = Vector256.Create(rest[a], rest[b], rest[c], rest[d]);
            var there = Lanes.Sums(
                partners * Vector256.Create(other.At(schools[at])),
                partners * Vector256.Create(other.At(schools[at + 1])),
                partners * Vector256.Create(other.At(schools[at + 2])),
                partners * Vector256.Create(other.At(schools[at + 3])));
            var left = all - (there * Vector256.Create(likeOwn[a], likeOwn[b], likeOwn[c], likeOwn[d]));
            if (Vector256.LessThanAny(left, all * Hardly))
            {
                WeighOneByOne(one, list, other, pairs, alike, at..(at + Four));
            }
            else
            {
                (Vector256.Create(own[at..]) * left).CopyTo(likely[at..]);
            }
        }

        WeighOneByOne(one, list, other, pairs, alike, at..own.Length);
    }

    private void WeighOneByOne(SoftLetter one, int list, SoftLetter other, SoftPairs pairs, double[] alike, Range options)
    {
        var labels = one.LabelsOf(list);
        var schools = one.SchoolsOf(list);
        var partners = beside.AsSpan(0, Lanes.Filled(other.Lists));
        for (var at = options.Start.Value; at < options.End.Value; at++)
        {
            var left = rest[labels[at]] - (Lanes.Times(partners, other.At(schools[at])) * likeOwn[labels[at]]);
            left = left < rest[labels[at]] * Hardly ? pairs.WithOut(one, list) + Elsewhere(schools[at], labels[at], pairs.Of(one, list), other, alike) : left;
            one.Likely(list)[at] = one.Weights(list)[at] * left;
        }
    }

    // By list of the other letter and class of this one: all that could be beside it, less likely for what is alike.
    private void SumOthers(SoftLetter one, SoftLetter other, double[] alike)
    {
        theirs = theirs.Length < other.Lists * Classes ? new double[other.Lists * Classes] : theirs;
        for (var list = 0; list < other.Lists; list++)
        {
            AddRows(0, other.Letter.Labels, other.ByLabels(list), alike, theirs.AsSpan(list * Classes, Classes), one.Letter.Classes);
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
        AddRows(withOut, numbers.AsSpan(0, row.Length), row, theirs, rest, classes);
    }

    // A start and some rows of a matrix, each times its weight: as many sums at a time as wait for one another no longer.
    private static void AddRows(double start, ReadOnlySpan<byte> rows, ReadOnlySpan<double> weights, ReadOnlySpan<double> matrix, Span<double> sums, int count)
    {
        for (var at = 0; at < count; at += SumsAtOnce)
        {
            var a = Vector256.Create(start);
            var (b, c, d) = (a, a, a);
            foreach (var row in rows)
            {
                // Once it is cold a course is at a few schools, and most classes at none.
                if (weights[row] > 0)
                {
                    var own = matrix.Slice((row * Classes) + at, SumsAtOnce);
                    a += Vector256.Create(own) * weights[row];
                    b += Vector256.Create(own[Four..]) * weights[row];
                    c += Vector256.Create(own[(2 * Four)..]) * weights[row];
                    d += Vector256.Create(own[(3 * Four)..]) * weights[row];
                }
            }

            var sum = sums.Slice(at, SumsAtOnce);
            a.CopyTo(sum);
            b.CopyTo(sum[Four..]);
            c.CopyTo(sum[(2 * Four)..]);
            d.CopyTo(sum[(3 * Four)..]);
        }
    }

    // One by one, without taking anything away again.
    private static double Elsewhere(int school, int labels, ReadOnlySpan<double> row, SoftLetter other, double[] alike)
    {
        var sum = 0.0;
        for (var partner = 0; partner < row.Length; partner++)
        {
            var there = other.Weights(partner);
            var schools = other.SchoolsOf(partner);
            var classes = other.LabelsOf(partner);
            for (var i = 0; i < there.Length; i++)
            {
                sum += schools[i] == school ? 0 : row[partner] * there[i] * alike[(labels * Classes) + classes[i]];
            }
        }

        return sum;
    }
}
