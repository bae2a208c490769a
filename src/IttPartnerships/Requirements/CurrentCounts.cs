using System.Collections.Concurrent;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Requirements;

/// <summary>
/// The last counts of each organisation, one a process. They hold until the journal moves, because nothing that is counted changes without an
/// entry in it, until the day ends, and never longer than <see cref="Longest"/>: another process may commit an older entry after a newer one.
/// </summary>
public sealed class CurrentCounts(TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<OrganisationId, Kept> kept = [];

    private sealed record Kept(JournalEntryId? Latest, DateOnly Day, DateTimeOffset At, FindRequirements.Counts Counts);

    internal FindRequirements.Counts? Of(OrganisationId organisation, JournalEntryId? latest, DateOnly today) =>
        kept.TryGetValue(organisation, out var last) && last.Latest == latest && last.Day == today && clock.GetUtcNow() - last.At < Longest ? last.Counts : null;

    internal void Keep(OrganisationId organisation, JournalEntryId? latest, DateOnly today, FindRequirements.Counts counts) =>
        kept[organisation] = new(latest, today, clock.GetUtcNow(), counts);
}
