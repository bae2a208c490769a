using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

internal static class Answerable
{
    /// <summary>Accredited on the day, or still bound to finish its trainees' courses after its accreditation ended (R8).</summary>
    public static async Task<bool> On(AppDb db, OrganisationId provider, DateOnly on, CancellationToken stop) =>
        await OrganisationRoles.InForce(db, on).AnyAsync(a => a.Organisation == provider, stop)
        || await Partnership.InForce(db, on).AnyAsync(a => a.Provider == provider && a.TeachOutUntil >= on, stop);
}
