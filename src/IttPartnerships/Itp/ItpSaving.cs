using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

internal static class ItpSaving
{
    /// <summary>Saves; where somebody quicker filled the group meanwhile the database refuses, and so does this.</summary>
    public static async Task<Refusal?> SaveMembers(this AppDb db, CancellationToken stop)
    {
        try
        {
            return await db.SaveOrRefuse(stop);
        }
        catch (DbUpdateException e) when (Says(e, ItpGuards.Full) || Says(e, ItpGuards.Holds))
        {
            return ItpRules.BeforeMoving.Single(rule => rule.Id == "IP-31").AsRefusal();
        }
    }

    private static bool Says(DbUpdateException e, string guard) => e.InnerException?.Message.Contains(guard, StringComparison.Ordinal) == true;
}
