using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Makes or changes a group of a unit: at a host that offered it, at another with the reason, or at none.</summary>
public sealed class KeepItpGroup(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Group">Null makes one.</param>
    /// <param name="HostUrn">Empty for the centre or online.</param>
    /// <param name="HostReason">Why it is at this host, where no offer says so.</param>
    /// <param name="Version">Of the unit, as it was looked at.</param>
    public sealed record Command(ItpUnitId Unit, ItpGroupId? Group, string Name, string? HostUrn, string? HostReason, int? Capacity, Guid Version);

    public async Task<Outcome<ItpGroupId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await ItpWork.ToKeep(db, command.Unit, actor, clock.Today(), stop) is not { } work
            || (command.Group is not null && work.Unit.Groups.TrueForAll(g => g.Id != command.Group)))
        {
            return Refusal.NotFound;
        }

        var (unit, name, urn) = (work.Unit, command.Name.Trim(), command.HostUrn?.Trim() ?? "");
        var group = unit.Groups.Find(g => g.Id == command.Group);
        var host = urn.Length == 0 ? null : await ItpOffers.OpenSchool(db, urn, stop);
        var offer = host is { } school
            ? await (await ItpOffers.For(db, unit, clock.Today(), stop)).Where(o => o.School == school).OrderByDescending(o => o.Places).FirstOrDefaultAsync(stop)
            : null;
        int? free = offer is null ? null : await ItpOffers.Free(db, offer, unit, group?.Id, stop);
        var capacity = command.Capacity ?? free;
        var reason = offer is not null || host is null || string.IsNullOrWhiteSpace(command.HostReason) ? null : command.HostReason.Trim();
        var facts = new GroupFacts(
            name, unit.Groups.Exists(other => other != group && FoldedText.Fold(other.Name) == FoldedText.Fold(name)), capacity, group?.Members.Count ?? 0,
            urn.Length == 0 || host is not null, host is not null, offer is not null, reason, free);
        if (ItpRules.BeforeKeepingGroup.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (unit.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var added = group is null;
        if (group is null)
        {
            group = new() { Id = ItpGroupId.New(), Unit = unit.Id, Name = name };
            unit.Groups.Add(group);
        }

        (group.Name, group.Host, group.Offer, group.HostReason, group.Capacity) = (name, host, offer?.Id, reason, capacity);
        db.Entry(unit).State = EntityState.Modified;
        log.Record(new ItpGroupKept(ItpMark.Of(unit, work.Course), group.Id, host, added), actor);
        return await db.SaveMembers(stop) is { } refusal ? refusal : group.Id;
    }
}
