namespace IttPartnerships.Planner;

/// <summary>
/// Moves the prices of company with the others (<see cref="PriceAscent"/>): a pairing's up while the two would rather be apart, and the parts of a meeting until both would as much be there.
/// </summary>
/// <param name="most">What being apart costs.</param>
internal sealed class CompanyAscent(Company company, double most)
{
    private readonly double[] prices = [.. Enumerable.Repeat(most, company.Pairings.Count)];
    private readonly double[] speed = new double[company.Pairings.Count];
    private readonly double[] wanted = new double[company.Pairings.Count];
    private readonly double[] parts = [.. Enumerable.Repeat(0.5, company.Meetings.Count)];
    private readonly double[] partSpeed = new double[company.Meetings.Count];

    /// <summary>Writes the present prices where soft oracles read them, in the order of <see cref="Company.Count"/>.</summary>
    public void Tell(Span<double> to)
    {
        prices.CopyTo(to);
        for (var i = 0; i < parts.Length; i++)
        {
            var price = prices[company.Meetings[i].Pairing];
            (to[prices.Length + (2 * i)], to[prices.Length + (2 * i) + 1]) = (parts[i] * price, (1 - parts[i]) * price);
        }
    }

    /// <param name="used">By the same numbers, in <see cref="SoftOracle.PartsOfUse"/> of one trainee.</param>
    public void Move(ReadOnlySpan<long> used, double temperature)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = used[i] / SoftOracle.PartsOfUse;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var (one, other) = (used[prices.Length + (2 * i)] / SoftOracle.PartsOfUse, used[prices.Length + (2 * i) + 1] / SoftOracle.PartsOfUse);
            wanted[company.Meetings[i].Pairing] += (parts[i] * one) + ((1 - parts[i]) * other);
            Share(i, one, other, temperature);
        }

        for (var i = 0; i < prices.Length; i++)
        {
            // Paid back once, and wanted as often as the two pay it.
            speed[i] = (PriceAscent.Momentum * speed[i]) + (PriceAscent.Step * temperature * (wanted[i] - 1) / (wanted[i] + 1));
            var next = prices[i] + speed[i];
            (prices[i], speed[i]) = next < 0 || next > most ? (Math.Clamp(next, 0, most), 0) : (next, speed[i]);
        }
    }

    public long[] Pairings(double partsOfPoint) => [.. prices.Select(price => (long)Math.Round(price * partsOfPoint))];

    public long[] Meetings(double partsOfPoint) => [.. parts.Select((part, i) => (long)Math.Round(part * prices[company.Meetings[i].Pairing] * partsOfPoint))];

    // Both feel the same move, so it is half as long as that of a place.
    private void Share(int meeting, double one, double other, double temperature)
    {
        var price = prices[company.Meetings[meeting].Pairing];
        if (one + other > 0 && price > 0)
        {
            partSpeed[meeting] = (PriceAscent.Momentum * partSpeed[meeting]) + (PriceAscent.Step * temperature * (one - other) / (one + other));
            var next = parts[meeting] + (partSpeed[meeting] / price);
            (parts[meeting], partSpeed[meeting]) = next is < 0 or > 1 ? (Math.Clamp(next, 0, 1), 0) : (next, partSpeed[meeting]);
        }
    }
}
