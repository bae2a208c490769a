using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>Who names support contacts, and for whose side.</summary>
internal static class SupportAccess
{
    public static bool MayKeep(Actor actor) => actor.Organisation is not null && actor.May(Permission.KeepHosting);

    /// <summary>A provider, accredited or with courses of its own; a school that is none; or else a partner.</summary>
    public static async Task<SupportFrom> SideOf(AppDb db, OrganisationId own, DateOnly today, CancellationToken stop) =>
        await db.Courses.AnyAsync(c => c.Provider == own, stop) || await db.Accreditations.AnyAsync(a => a.Organisation == own && (a.Until == null || a.Until >= today), stop)
            ? SupportFrom.Provider
        : await db.Schools.AnyAsync(s => s.Organisation == own, stop) ? SupportFrom.School : SupportFrom.LeadPartner;
}
