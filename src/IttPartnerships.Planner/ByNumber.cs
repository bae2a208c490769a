using System.Collections;

namespace IttPartnerships.Planner;

/// <summary>Positions of a list by a number each has, found without hashing or sorting. O(positions) to make.</summary>
internal sealed class ByNumber
{
    private const int End = -1;
    private readonly int[] first;
    private readonly int[] next;

    /// <param name="numberOf">From 0 to below <paramref name="numbers"/>; null leaves a position out.</param>
    public ByNumber(int positions, int numbers, Func<int, int?> numberOf)
    {
        (first, next) = (new int[numbers], new int[positions]);
        Array.Fill(first, End);
        for (var at = positions - 1; at >= 0; at--)
        {
            if (numberOf(at) is { } number)
            {
                (next[at], first[number]) = (first[number], at);
            }
        }
    }

    /// <summary>In the order of the list.</summary>
    public Positions this[int number] => new(this, first[number]);

    /// <summary>Those of one number. Nothing is allocated while they are gone through by <c>foreach</c>: that is done for thousands of numbers.</summary>
    internal readonly struct Positions(ByNumber all, int start) : IEnumerable<int>
    {
        public Enumerator GetEnumerator() => new(all.next, start);

        IEnumerator<int> IEnumerable<int>.GetEnumerator()
        {
            foreach (var at in this)
            {
                yield return at;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<int>)this).GetEnumerator();
    }

    internal struct Enumerator(int[] next, int start)
    {
        private int following = start;

        public int Current { get; private set; } = End;

        public bool MoveNext()
        {
            if (following == End)
            {
                return false;
            }

            (Current, following) = (following, next[following]);
            return true;
        }
    }
}
