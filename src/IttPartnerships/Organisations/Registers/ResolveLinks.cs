using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Gives links that so far name only a number the school that has it. Run after schools or links came in.</summary>
internal static class ResolveLinks
{
    public static Task<int> Run(AppDb db, CancellationToken stop) => db.Links
        .Where(link => link.Other == null && db.Schools.Any(school => school.Urn == link.OtherUrn))
        .ExecuteUpdateAsync(
            set => set.SetProperty(
                link => link.Other,
                link => db.Schools.Where(school => school.Urn == link.OtherUrn).Select(school => (OrganisationId?)school.Organisation).FirstOrDefault()),
            stop);
}
