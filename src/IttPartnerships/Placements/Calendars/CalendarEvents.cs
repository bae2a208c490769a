using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Placements.Calendars;

public sealed record TermDatesKept(OrganisationId Owner, int StartYear, int Terms) : JournalEvent
{
    public override string Summary => Terms == 0
        ? $"Removed its own term dates of {StartYear} to {StartYear + 1}"
        : $"Set its own term dates of {StartYear} to {StartYear + 1}: {Terms} stretches";

    public override IReadOnlyList<Guid> Subjects => [Owner.Value];
}

public sealed record TermDatesImported(int Authorities, int Terms) : JournalEvent
{
    public override string Summary => $"Brought in term dates of {Authorities} local {(Authorities == 1 ? "authority" : "authorities")} and years: {Terms} stretches";

    public override IReadOnlyList<Guid> Subjects => [];
}

/// <param name="Kind">Empty where the day is as its term dates say again.</param>
public sealed record ClosedDayKept(OrganisationId School, DateOnly Day, ClosedDayKind? Kind) : JournalEvent
{
    public override string Summary => $"Marked {Day:yyyy-MM-dd}: {Kind?.Words ?? "as the term dates say"}";

    public override IReadOnlyList<Guid> Subjects => [School.Value];
}
