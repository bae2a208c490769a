using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Who could lead a component of a course or contribute to it: its accredited provider and the partners with an agreement in force.</summary>
public sealed class FindDesignPartners(AppDb db, TimeProvider clock)
{
    public sealed record Query(CourseId Course);

    /// <param name="Kind">What the agreement makes it; null for the accredited provider itself.</param>
    public sealed record Row(OrganisationId Id, string Name, AgreementKind? Kind);

    /// <summary>The provider first, then lead partners, then schools, each by name.</summary>
    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await CourseWork.Load(db, query.Course, actor, today, stop) is not { Rights.Arranges: true, Course: var course })
        {
            return Refusal.NotFound;
        }

        var provider = await db.Organisations.Where(o => o.Id == course.Provider).Select(o => new Row(o.Id, o.Name, null)).SingleAsync(stop);
        var partners = await Partnership.InForce(db, today).Where(a => a.Provider == course.Provider)
            .Join(db.Organisations, a => a.Partner, o => o.Id, (a, o) => new Row(o.Id, o.Name, a.Kind)).ToListAsync(stop);
        return new List<Row>([provider, .. partners.OrderBy(row => row.Kind).ThenBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal)]).AsReadOnly();
    }
}
