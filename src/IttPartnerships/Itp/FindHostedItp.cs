using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>The groups the actor’s own organisation hosts: when, for what, whose, and the names of who comes, nothing else of them.</summary>
public sealed class FindHostedItp(AppDb db, TimeProvider clock)
{
    /// <param name="Past">Those gone by too.</param>
    public sealed record Query(bool Past = false);

    public sealed record Row(ItpGroupId Group, string Name, DateOnly FirstDay, DateOnly LastDay, string Focus, string? Expert, string Provider, string Course, int? Capacity, IReadOnlyList<string> Trainees);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var since = query.Past ? DateOnly.MinValue : clock.Today();
        var names = actor.May(Permission.SeeTrainees);
        var rows = await (from itpGroup in db.ItpGroups
                          join unit in db.ItpUnits on itpGroup.Unit equals unit.Id
                          join course in db.Courses on unit.Course equals course.Id
                          join provider in db.Organisations on unit.Provider equals provider.Id
                          where itpGroup.Host == own && unit.LastDay >= since
                          orderby unit.FirstDay, itpGroup.Name
                          select new { itpGroup.Id, itpGroup.Name, unit.FirstDay, unit.LastDay, unit.Focus, unit.Expert, Provider = provider.Name, Course = course.Title, itpGroup.Capacity }).ToListAsync(stop);
        var ids = rows.ConvertAll(row => row.Id);
        var members = names
            ? (await (from member in db.ItpMembers
                      join trainee in db.Trainees on member.Trainee equals trainee.Id
                      where ids.Contains(member.Group)
                      select new { member.Group, trainee.Name }).ToListAsync(stop)).ToLookup(member => member.Group, member => member.Name)
            : null;
        return rows.ConvertAll(row => new Row(
            row.Id, row.Name, row.FirstDay, row.LastDay, row.Focus, row.Expert, row.Provider, row.Course, row.Capacity,
            members is null ? [] : [.. members[row.Id].OrderBy(FoldedText.Fold, StringComparer.Ordinal)])).AsReadOnly();
    }
}
