using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Expertise;

public sealed record MyExpertise(
    string Organisation, string Line, string? More, IReadOnlyList<string> Subjects, IReadOnlyList<string> Phases, IReadOnlyList<MyConsent> ShownIn, DateTimeOffset SavedAt);

public sealed record MyConsent(string Partnership, DateTimeOffset GivenAt);

public sealed record MyResource(string Organisation, string Title);

/// <summary>What this room holds about a person, for the file of everything held about them.</summary>
internal static class HeldAboutMe
{
    public static async Task<IReadOnlyList<MyExpertise>> ExpertiseOf(this AppDb db, PersonId person, CancellationToken stop)
    {
        var offered = await db.Expertise.AsNoTracking().Where(e => e.Person == person)
            .Include(e => e.Subjects).Include(e => e.Phases).Include(e => e.Consents).AsSplitQuery().ToListAsync(stop);
        var named = offered.SelectMany(e => e.Consents.Select(c => c.Partnership).Append(e.Organisation)).Distinct().ToList();
        var names = await db.Organisations.Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return
        [
            .. offered.Select(e => new MyExpertise(
                names[e.Organisation], e.Line, e.More, [.. e.Subjects.Select(s => s.Name)], [.. e.Phases.Select(p => p.Phase.Words)],
                [.. e.Consents.Select(c => new MyConsent(names[c.Partnership], c.GivenAt))], e.SavedAt)),
        ];
    }

    /// <summary>Resources that name them as the person to ask.</summary>
    public static async Task<IReadOnlyList<MyResource>> ResourcesOf(this AppDb db, PersonId person, CancellationToken stop) =>
        await db.Resources.Where(r => r.NamedOwner == person).OrderBy(r => r.Id)
            .Select(r => new MyResource(db.Organisations.Single(o => o.Id == r.Owner).Name, r.Title)).ToListAsync(stop);
}
