namespace IttPartnerships.Planner;

/// <summary>
/// One level of prices and its ascent. Each price moves in the direction demand pulls it, by a step of its own: longer while the pull stays on one side, shorter when it
/// turns (Jacobs, "delta-bar-delta", 1988), over how much demand swings there (Kingma and Ba, "Adam", 2015). Long pulls in one direction are what scarce places are
/// like. Plain double arithmetic in a fixed order on one thread, so that every machine gets the same.
/// </summary>
internal sealed class PriceLevel(int count)
{
    // Found by trying on years with a known optimum; longer memory lost more than it smoothed.
    private const double Memory = 0.25;
    private const double SquareMemory = 0.98;
    private const double Grow = 1.1;
    private const double Shrink = 0.8;
    private const double Longest = 30;
    private const double Shortest = 0.1;
    private readonly double[] mean = new double[count];
    private readonly double[] square = new double[count];
    private readonly double[] reach = new double[count];
    private int rounds;

    public double[] Value { get; } = new double[count];

    /// <summary>Demand less capacity of each price, to be filled before <see cref="Move"/>.</summary>
    public double[] Pull { get; } = new double[count];

    /// <summary>Forgets how demand moved; keeps the prices.</summary>
    public void Forget()
    {
        Array.Clear(mean);
        Array.Clear(square);
        Array.Fill(reach, 1);
        rounds = 0;
    }

    /// <param name="least">No price falls below.</param>
    public void Move(double step, double least = double.NegativeInfinity)
    {
        rounds++;
        var (meanShare, squareShare) = (1 - Math.Pow(Memory, rounds), 1 - Math.Pow(SquareMemory, rounds));
        for (var i = 0; i < Value.Length; i++)
        {
            mean[i] = (Memory * mean[i]) + ((1 - Memory) * Pull[i]);
            square[i] = (SquareMemory * square[i]) + ((1 - SquareMemory) * Pull[i] * Pull[i]);
            if (square[i] > 0)
            {
                var agree = Pull[i] * mean[i];
                reach[i] = agree > 0 ? Math.Min(reach[i] * Grow, Longest) : agree < 0 ? Math.Max(reach[i] * Shrink, Shortest) : reach[i];
                Value[i] = Math.Max(least, Value[i] + (step * reach[i] * (mean[i] / meanShare) / (Math.Sqrt(square[i] / squareShare) + 1e-9)));
            }
        }
    }
}
