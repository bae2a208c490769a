using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Whether the actor's organisation hosts placements, makes them, or both: what its people are led to.</summary>
public sealed class SeePlacementSides(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="Hosts">It is a school.</param>
    /// <param name="Makes">It is an accredited provider or delivers courses; or is no school.</param>
    public sealed record Sides(bool Hosts, bool Makes);

    public async Task<Outcome<Sides>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var hosts = await db.Schools.AnyAsync(s => s.Organisation == own, stop);
        var makes = !hosts || await db.Accreditations.AnyAsync(a => a.Organisation == own && (a.Until == null || a.Until >= today), stop)
            || await db.Courses.AnyAsync(c => c.DeliveredBy == own && !c.Closed, stop);
        return new Sides(hosts, makes);
    }
}
