namespace IttPartnerships.Planner;

/// <summary>The columns of a programme that may be used, numbered anew, so that nobody goes through the others.</summary>
/// <param name="All">In order.</param>
/// <param name="Uses">By what columns each row is used, as they are numbered here.</param>
internal sealed record OpenColumns(int[] All, RowUses Uses)
{
    private int[] standsAt = [];

    public static OpenColumns Of(LinearProgramme programme, bool[] isForbidden)
    {
        int[] all = [.. Enumerable.Range(0, isForbidden.Length).Where(column => !isForbidden[column])];
        var stands = new int[isForbidden.Length];
        Array.Fill(stands, RowUses.LeftOut);
        for (var at = 0; at < all.Length; at++)
        {
            stands[all[at]] = at;
        }

        return new(all, programme.UsesOf(stands)) { standsAt = stands };
    }

    /// <summary>Whether a column may be used; nobody, in its place, is none.</summary>
    public bool Has(int column) => column != LinearProgramme.Nobody && standsAt[column] != RowUses.LeftOut;

    /// <summary>Where it stands among all.</summary>
    public int At(int column) => standsAt[column];
}
