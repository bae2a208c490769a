using IttPartnerships.Allocation;

namespace IttPartnerships.Web.Allocation;

/// <summary>A school and what a plan asks of it.</summary>
/// <param name="Trainees">How many trainees come, each counted once.</param>
/// <param name="Windows">How many at one time, by window, in the order windows first stand in the trainees file.</param>
internal sealed record HostInPlan(PlannedSchool School, int Trainees, IReadOnlyList<(string Window, int Trainees)> Windows)
{
    public static IReadOnlyList<HostInPlan> All(MadePlan plan)
    {
        List<string> order = [.. WindowsOf(plan)];
        var visits = plan.Trainees.SelectMany(trainee => trainee.Slots.Where(slot => slot.School is not null).Select(slot => (trainee.Number, Slot: slot)))
            .ToLookup(visit => visit.Slot.School!.Value);
        return
        [
            .. plan.Schools.Select(school => new HostInPlan(
                school,
                visits[school.Number].DistinctBy(visit => visit.Number).Count(),
                [.. visits[school.Number].CountBy(visit => visit.Slot.Window, StringComparer.OrdinalIgnoreCase).Select(count => (count.Key, count.Value)).OrderBy(count => order.IndexOf(count.Key))])),
        ];
    }

    public static IEnumerable<string> WindowsOf(MadePlan plan) =>
        plan.Trainees.SelectMany(trainee => trainee.Slots).Select(slot => slot.Window).Distinct(StringComparer.OrdinalIgnoreCase);
}
