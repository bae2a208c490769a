using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Allocation;

// The journal outlives every plan, so it keeps numbers only: no trainee's name, and not the plan's own name either, since people write
// names into it.

public sealed record PlanRequested(PlanRunId Plan, OrganisationId Organisation, int Trainees, int Schools, int Slots) : JournalEvent
{
    public override string Summary => $"Asked for a plan for {Count.Of(Trainees, "trainee")}, {Count.Of(Schools, "school")} and {Count.Of(Slots, "slot")}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Plan.Value];
}

public sealed record PlanWasMade(PlanRunId Plan, OrganisationId Organisation, int Trainees, int Placed, int Slots, int Filled, bool StoppedEarly) : JournalEvent
{
    public override string Summary =>
        $"{(StoppedEarly ? "Stopped planning early; the best plan so far placed" : "Made a plan that placed")} {Placed:N0} of {Count.Of(Trainees, "trainee")} and filled {Filled:N0} of {Count.Of(Slots, "slot")}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Plan.Value];
}

public sealed record PlanRemoved(PlanRunId Plan, OrganisationId Organisation, int Trainees, bool BecauseOld) : JournalEvent
{
    public override string Summary => $"Removed a plan for {Count.Of(Trainees, "trainee")} and its files{(BecauseOld ? ", because its time was over" : "")}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Plan.Value];
}

internal static class Count
{
    public static string Of(int number, string one) => number == 1 ? $"1 {one}" : $"{number:N0} {one}s";
}
