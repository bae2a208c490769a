using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Capacity;

/// <summary>One assessment, for the two organisations it is between.</summary>
public sealed class ShowCapacity(AppDb db)
{
    public sealed record Query(CapacityAssessmentId Assessment);

    /// <param name="By">The person who assessed.</param>
    /// <param name="MayAssess">The reader may assess again.</param>
    public sealed record Answer(CapacityAssessment Assessment, string ProviderName, string PartnerName, string? By, bool MayAssess);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own || await db.CapacityAssessments.AsNoTracking().Include(a => a.Responsibilities)
            .SingleOrDefaultAsync(a => a.Id == query.Assessment && (a.Provider == own || a.Partner == own), stop) is not { } assessment)
        {
            return Refusal.NotFound;
        }

        var names = await db.Organisations.Where(o => o.Id == assessment.Provider || o.Id == assessment.Partner).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var by = await db.People.Where(p => p.Id == assessment.Person).Select(p => p.Name).SingleOrDefaultAsync(stop);
        return new Answer(assessment, names[assessment.Provider], names[assessment.Partner], by, actor.May(Permission.KeepOversight, assessment.Provider));
    }
}
