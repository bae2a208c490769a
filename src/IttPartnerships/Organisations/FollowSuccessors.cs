using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations;

/// <summary>
/// What became of a body: follows its successors to the ends, all of them (a school may split, chains run to several
/// steps), and never loops, though the register has cycles.
/// </summary>
public sealed class FollowSuccessors(AppDb db)
{
    public sealed record Query(OrganisationId Organisation);

    /// <param name="Organisation">Empty where the register of schools does not have that number.</param>
    public sealed record Body(OrganisationId? Organisation, string? Urn, string Name, OrganisationStatus Status);

    /// <param name="Heads">
    /// The bodies that nothing came after; the body asked for, when it has no successor. Where the end is a cycle, its open
    /// bodies, or all of them when none is open.
    /// </param>
    /// <param name="MetCycle">The register says that a body succeeded itself by way of others: somebody must look.</param>
    public sealed record Answer(IReadOnlyList<Body> Heads, bool MetCycle);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister))
        {
            return Refusal.NotFound;
        }

        var start = await Load([query.Organisation], stop);
        if (start.Count == 0)
        {
            return Refusal.NotFound;
        }

        Dictionary<string, Body> bodies = new() { [Key(start[0])] = start[0] };
        var successions = new Successions();
        for (var frontier = start; frontier.Count > 0;)
        {
            frontier = await Step(frontier, bodies, successions, stop);
        }

        var ends = successions.EndsFrom(Key(start[0]));
        return new Answer([.. ends.Select(end => OpenOf(end, bodies)).SelectMany(end => end)], successions.HasCycle);
    }

    private static List<Body> OpenOf(IReadOnlyCollection<string> end, Dictionary<string, Body> bodies)
    {
        var all = end.Select(key => bodies[key]).ToList();
        var open = all.Where(body => body.Status is OrganisationStatus.Open or OrganisationStatus.ProposedToClose).ToList();
        return open.Count > 0 ? open : all;
    }

    private async Task<List<Body>> Step(List<Body> frontier, Dictionary<string, Body> bodies, Successions successions, CancellationToken stop)
    {
        OrganisationId[] ids = [.. frontier.Where(body => body.Organisation is not null).Select(body => body.Organisation!.Value)];
        var said = await db.Links.AsNoTracking()
            .Where(l => l.Kind == LinkKind.Successor && ids.Contains(l.Organisation))
            .Select(l => new { From = l.Organisation, To = l.Other, l.OtherUrn, l.OtherName }).ToListAsync(stop);
        var saidBack = await db.Links.AsNoTracking()
            .Where(l => l.Kind == LinkKind.Predecessor && l.Other != null && ids.Contains(l.Other.Value))
            .Select(l => new { From = l.Other!.Value, To = l.Organisation }).ToListAsync(stop);

        var next = await Load([.. said.Where(s => s.To is not null).Select(s => s.To!.Value), .. saidBack.Select(s => s.To)], stop);
        next.AddRange(said.Where(s => s.To is null).Select(s => new Body(null, s.OtherUrn, s.OtherName ?? $"URN {s.OtherUrn}", OrganisationStatus.Unknown)));
        foreach (var (from, to) in said.Select(s => (Key(s.From), s.To is { } known ? Key(known) : s.OtherUrn)).Concat(saidBack.Select(s => (Key(s.From), Key(s.To)))))
        {
            successions.Add(from, to);
        }

        return [.. next.Where(body => bodies.TryAdd(Key(body), body))];
    }

    private async Task<List<Body>> Load(IReadOnlyCollection<OrganisationId> ids, CancellationToken stop) => await db.Organisations
        .Where(o => ids.Contains(o.Id))
        .Select(o => new Body(o.Id, o.School == null ? null : o.School.Urn, o.Name, o.Status)).ToListAsync(stop);

    private static string Key(Body body) => body.Organisation is { } known ? Key(known) : body.Urn!;

    private static string Key(OrganisationId organisation) => organisation.Value.ToString();
}
