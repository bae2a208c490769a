using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>An accredited provider’s people keep its patterns; its partners with an agreement in force see them, to plan their own year.</summary>
internal static class PatternRights
{
    public static bool MayKeep(this Actor actor) => actor.May(Permission.DesignCourses) || actor.May(Permission.KeepPlacements);

    public static IQueryable<ProgrammePattern> Seen(AppDb db, Actor actor, DateOnly on)
    {
        if (actor == Actor.CommandLine)
        {
            return db.ProgrammePatterns;
        }

        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return db.ProgrammePatterns.Where(_ => false);
        }

        var providers = Partnership.ProvidersOf(db, own, on);
        return db.ProgrammePatterns.Where(pattern => pattern.Provider == own || providers.Contains(pattern.Provider));
    }

    public static IQueryable<ProgrammePattern> Kept(AppDb db, Actor actor) =>
        actor is { Organisation: { } own } && actor.MayKeep()
            ? db.ProgrammePatterns.Where(pattern => pattern.Provider == own)
            : db.ProgrammePatterns.Where(_ => false);

    public static IQueryable<ProgrammePattern> Whole(this IQueryable<ProgrammePattern> patterns) =>
        patterns.Include(p => p.Windows).Include(p => p.ItpWeeks).Include(p => p.Shares).Include(p => p.Breaks).AsSplitQuery();
}
