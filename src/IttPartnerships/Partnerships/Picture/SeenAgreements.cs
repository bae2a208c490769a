using IttPartnerships.Access;
using IttPartnerships.Data;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// Whose agreements a viewer may know of: a provider its own, and a partner those of the partnerships it is in, because members
/// may know who else is. Nobody else sees agreements; what DfE publishes everybody may see.
/// </summary>
internal static class SeenAgreements
{
    /// <param name="on">The day the picture is of.</param>
    /// <param name="today">A partner sees the others while it is in the partnership, and only of days on which it was; its own agreements it always sees.</param>
    public static IQueryable<Agreement> By(AppDb db, Actor actor, DateOnly on, DateOnly today)
    {
        var inForce = Partnership.InForce(db, on);
        if (actor == Actor.CommandLine)
        {
            return inForce;
        }

        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return inForce.Where(_ => false);
        }

        var now = Partnership.ProvidersOf(db, own, today);
        var then = Partnership.ProvidersOf(db, own, on);
        return inForce.Where(a => a.Provider == own || a.Partner == own || (now.Contains(a.Provider) && then.Contains(a.Provider)));
    }

    /// <summary>Agreements of any day that a viewer may know of, for the years to choose from.</summary>
    public static IQueryable<Agreement> Ever(AppDb db, Actor actor, DateOnly today)
    {
        if (actor == Actor.CommandLine)
        {
            return db.Agreements;
        }

        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return db.Agreements.Where(_ => false);
        }

        var now = Partnership.ProvidersOf(db, own, today);
        return db.Agreements.Where(a => a.Provider == own || a.Partner == own || now.Contains(a.Provider));
    }
}
