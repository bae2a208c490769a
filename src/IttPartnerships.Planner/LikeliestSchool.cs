namespace IttPartnerships.Planner;

/// <summary>Adds up how likely a letter is at each school, or nowhere.</summary>
internal sealed class LikeliestSchool
{
    private double[] likely = new double[64];
    private int seen;
    private double all;
    private double most;

    /// <summary>The likeliest school's likelihood, or that of none at all if that is likelier.</summary>
    public double Most => Math.Max(most, 1 - all);

    public void Start()
    {
        likely.AsSpan(0, seen).Clear();
        (seen, all, most) = (0, 0, 0);
    }

    /// <param name="school">Its number among the schools of its trainee's options.</param>
    public void Add(int school, double share)
    {
        if (school >= likely.Length)
        {
            Array.Resize(ref likely, 2 * school);
        }

        seen = Math.Max(seen, school + 1);
        all += share;
        most = Math.Max(most, likely[school] += share);
    }
}
