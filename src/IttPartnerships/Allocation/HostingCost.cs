using System.Globalization;
using System.Text.Json.Serialization;
using IttPartnerships.Kernel;
using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>What hosting costs in a plan, as far as its offers say.</summary>
/// <param name="Pence">Of all filled slots whose offer says what one costs.</param>
/// <param name="Known">So many are.</param>
/// <param name="Filled">Of so many filled slots.</param>
public sealed record HostingCost(long Pence, int Known, int Filled)
{
    /// <summary>Null where no offer says what it costs: to add up nothing would read as free.</summary>
    internal static HostingCost? Of(PlanningYear year, IReadOnlyList<PlannedSlot> slots)
    {
        if (year.HostingCosts.All(cost => cost is null))
        {
            return null;
        }

        List<Money?> filled = [.. slots.Where(slot => slot.Offer is not null).Select(slot => year.HostingCosts[slot.Offer!.Value])];
        return new(filled.OfType<Money>().Aggregate(default(Money), (sum, cost) => sum + cost).Pence, filled.Count(cost => cost is not null), filled.Count);
    }

    [JsonIgnore]
    public string InWords => Known == Filled
        ? new Money(Pence).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{new Money(Pence)} for {Known:N0} of {Filled:N0} filled slots, not known for the others");
}
