using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships;

/// <summary>
/// The one place that says whether an organisation may do a provider's work on a day: the provider itself may, a partner may
/// what an agreement in force delegates to it, within its scope (R11). No delegation, no access; it ends when the delegation does.
/// </summary>
public static class DelegatedWork
{
    /// <param name="course">Asks for the scope too; null asks whether any of this responsibility is delegated.</param>
    public static async Task<bool> MayDo(
        this Actor actor, AppDb db, Responsibility responsibility, OrganisationId provider, Course? course, DateOnly on, CancellationToken stop)
    {
        if (actor.Organisation is not { } own)
        {
            return actor == Actor.CommandLine;
        }

        if (own == provider)
        {
            return true;
        }

        return (await DelegatedTo(db, own, on, stop)).Allow(responsibility, provider, course);
    }

    /// <summary>Everything delegated to a partner on a day, by whatever provider: loaded once where many courses are asked about.</summary>
    public static Task<List<Delegation>> DelegatedTo(AppDb db, OrganisationId partner, DateOnly on, CancellationToken stop) =>
        Partnership.Delegated(db, on).AsNoTracking().Where(d => d.Partner == partner).ToListAsync(stop);

    /// <summary>The same question as <see cref="MayDo"/>, of delegations already loaded.</summary>
    public static bool Allow(this IEnumerable<Delegation> delegated, Responsibility responsibility, OrganisationId provider, Course? course) =>
        delegated.Any(d => d.Provider == provider && d.Responsibility == responsibility && (course is null || d.Scope.Covers(course.Code, course.Phase)));
}
