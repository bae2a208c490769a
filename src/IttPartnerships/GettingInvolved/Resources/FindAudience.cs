using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>With whom the actor's organisation may share today: its partnerships, and those who are in them with it.</summary>
public sealed class FindAudience(AppDb db, TimeProvider clock)
{
    public const int MostShown = 100;

    /// <param name="Words">Only organisations whose names hold these; a partnership can have thousands of members.</param>
    public sealed record Query(string? Words = null);

    public sealed record Member(OrganisationId Id, string Name);

    /// <param name="Total">How many members there are for these words; at most <see cref="MostShown"/> are listed.</param>
    public sealed record Audiences(IReadOnlyList<PartnershipChoice> Partnerships, IReadOnlyList<Member> Members, int Total);

    public async Task<Outcome<Audiences>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ShareResources) || actor.Organisation is not { } owner)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var partnerships = await db.PartnershipsOf(owner, today, stop);
        var ids = MyPartnerships.MembersOf(db, partnerships.ConvertAll(p => p.Provider), today);
        var members = await db.Organisations.Where(o => o.Id != owner && ids.Contains(o.Id)).Select(o => new Member(o.Id, o.Name)).ToListAsync(stop);
        var words = FoldedText.Fold(query.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fitting = members.FindAll(member => (" " + FoldedText.Fold(member.Name)) is var name && words.All(word => name.Contains(" " + word, StringComparison.Ordinal)));
        return new Audiences(partnerships, [.. fitting.OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase).Take(MostShown)], fitting.Count);
    }
}
