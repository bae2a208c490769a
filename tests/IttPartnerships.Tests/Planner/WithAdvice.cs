using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>A year in which every advised offer was made, at a new school at the very place the advice names.</summary>
internal static class WithAdvice
{
    public static (PlanningProblem Problem, IReadOnlyList<PlannedSlot> Slots) Followed(PlanningProblem problem, Plan plan)
    {
        List<School> schools = [.. problem.Schools];
        List<Offer> offers = [.. problem.Offers];
        List<PlannedSlot> slots = [.. plan.Slots];
        Dictionary<int, int?> near = [];
        var newSchools = new Dictionary<(int?, int?, string, string), int>();
        foreach (var extra in plan.Advice)
        {
            var letter = extra.NearTrainee is { } home ? problem.Trainees[home].Pattern[extra.Fills[0].Slot].Letter : "";
            if (extra.OnlyThere)
            {
                schools[extra.NearSchool!.Value] = schools[extra.NearSchool.Value] with { Places = null };
            }

            var key = (extra.NearSchool, extra.NearTrainee, letter, extra.Setting?.AnyOf[0] ?? "mainstream");
            if (!newSchools.TryGetValue(key, out var school))
            {
                newSchools[key] = school = schools.Count;
                schools.Add(new School($"New {school}", key.Item4));
                near[school] = extra.NearSchool;
            }

            var host = extra.OnlyThere ? extra.NearSchool!.Value : school;
            offers.Add(new Offer($"Extra {offers.Count}", host, extra.Subject, extra.KeyStages, extra.Fills.Count));
            foreach (var fills in extra.Fills)
            {
                var index = slots.FindIndex(slot => slot.Trainee == fills.Trainee && slot.Slot == fills.Slot);
                slots[index] = new PlannedSlot(fills.Trainee, fills.Slot, offers.Count - 1, Minutes(fills.Trainee, host), "");
            }
        }

        return (problem with { Schools = schools, Offers = offers, Minutes = Minutes }, slots);

        int Minutes(int trainee, int school) => school < problem.Schools.Count
            ? problem.Minutes(trainee, school)
            : near[school] is { } known ? problem.Minutes(trainee, known) : 0;
    }
}
