using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>The newest mail of a demonstration, where nothing is really sent. The web offers it there only: letters hold links that work.</summary>
public sealed class FindMail(AppDb db)
{
    public sealed record Query(int Newest = 50);

    public async Task<Outcome<List<MailMessage>>> Run(Query query, Actor actor, CancellationToken stop) =>
        await db.MailMessages.AsNoTracking().OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(query.Newest).ToListAsync(stop);
}
