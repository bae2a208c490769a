namespace IttPartnerships.Allocation.Years;

/// <summary>Why a placement is a trainee's, as that trainee may read it: never with anybody else's name.</summary>
internal sealed class OwnReasons(MadePlan plan, bool shown)
{
    private const string Plain = "Looking at everybody’s journeys and needs together, this was the best place found for you";

    /// <returns>Null where the provider chose not to show it.</returns>
    public string? Of(PlannedTrainee trainee, PlacedSlot slot) => !shown ? null : slot.Why switch
    {
        "Pinned" or "Kept as it was" => "Your provider decided on this place",
        var why when why.Length > 400 || plan.Trainees.Any(other => other.Number != trainee.Number && why.Contains(other.Name, StringComparison.OrdinalIgnoreCase)) => Plain,
        var why => why,
    };
}
