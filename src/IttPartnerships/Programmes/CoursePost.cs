using IttPartnerships.Access;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Letters about the design of courses to the people of the accredited provider who decide.</summary>
public sealed class CoursePost(AppDb db, Mailbox mailbox, SiteAddress site)
{
    /// <summary>A proposal waits: told to whoever may approve it, but not to whoever made it. Saved by the use case.</summary>
    internal async Task ProposalWaits(VersionWork work, Actor by, CancellationToken stop)
    {
        Role[] approvers = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.ApproveCourses))];
        var (course, component) = (work.Of.Course, work.Of.Component);
        var people = await db.People.AsNoTracking().Where(p => p.Id != by.Person && p.Memberships.Any(m => m.Organisation == course.Provider && approvers.Contains(m.Role))).OrderBy(p => p.Name).ToListAsync(stop);
        var from = await db.Organisations.Where(o => o.Id == by.Organisation).Select(o => o.Name).SingleAsync(stop);
        foreach (var person in people)
        {
            mailbox.Put(new EmailAddress(person.Email), $"To approve or return: {component.Title} ({course.Code})", $"""
                Hello {person.Name},

                {from} proposes version {work.Version.Number} of “{component.Title}”, a component of {course.Title} ({course.Code}). It is not final until you approve it.

                Read it, comment on it, approve it or return it:

                {site.Of($"/courses/versions/{work.Version.Id.Value}")}
                """);
        }
    }
}
