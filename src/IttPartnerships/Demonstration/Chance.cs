namespace IttPartnerships.Demonstration;

/// <summary>Seeded chance: the same seed makes the same demonstration.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Happens(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A draw from the bell curve around 0, cut at three spreads.</summary>
    public double Spread(double spread)
    {
        var one = 1 - random.NextDouble();
        var bell = Math.Sqrt(-2 * Math.Log(one)) * Math.Cos(2 * Math.PI * random.NextDouble());
        return Math.Clamp(bell, -3, 3) * spread;
    }

    /// <summary>A point evenly spread over a disc.</summary>
    public (double East, double North) InDisc(double radius)
    {
        var distance = radius * Math.Sqrt(random.NextDouble());
        var (sin, cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        return (distance * cos, distance * sin);
    }

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
