namespace IttPartnerships.Planner;

/// <summary>Schools by their sets of contrast labels, and how many labels two sets share.</summary>
internal sealed class LabelClasses
{
    /// <summary>Rarer sets share one class and are taken for unlike everything: prices come out a little less exact, nothing more.</summary>
    public const int Most = 64;
    private readonly int[] shared = new int[Most * Most];

    public LabelClasses(Model model)
    {
        var sets = model.Problem.Schools.Select((school, i) => (Key: string.Join('\n', school.Contrast.Select(label => label.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), School: i))
            .GroupBy(pair => pair.Key, pair => pair.School, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToList();
        Of = new int[model.Problem.Schools.Count];
        Array.Fill(Of, Most - 1);
        for (var one = 0; one < Math.Min(sets.Count, Most - 1); one++)
        {
            foreach (var school in sets[one])
            {
                Of[school] = one;
            }

            for (var other = 0; other < Math.Min(sets.Count, Most - 1); other++)
            {
                shared[(one * Most) + other] = model.SharedLabels(sets[one][0], sets[other][0]);
            }
        }
    }

    /// <summary>By school.</summary>
    public int[] Of { get; }

    /// <summary>By two classes: e^(-each × labels shared).</summary>
    public double[] Factors(double each)
    {
        var factors = new double[Most * Most];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = shared[i] == 0 ? 1 : SoftExp.Of(-each * shared[i]);
        }

        return factors;
    }
}
