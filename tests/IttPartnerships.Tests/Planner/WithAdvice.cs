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
        var newSchools = new Dictionary<int, int>();
        foreach (var extra in plan.Advice)
        {
            // Advice near one school is at one new school; a place near a home is a school of its own.
            if (extra.NearSchool is not { } at || !newSchools.TryGetValue(at, out var school))
            {
                school = schools.Count;
                schools.Add(new School($"New {school}", extra.Setting ?? "mainstream"));
                near[school] = extra.NearSchool;
                if (extra.NearSchool is { } known)
                {
                    newSchools[known] = school;
                }
            }

            if (extra.Setting is { } setting)
            {
                schools[school] = schools[school] with { Setting = setting };
            }

            offers.Add(new Offer($"Extra {offers.Count}", school, extra.Subject, extra.KeyStages, extra.Fills.Count));
            foreach (var fills in extra.Fills)
            {
                // A letter that already has a school stays there: the extra offer is then at that very school.
                var index = slots.FindIndex(slot => slot.Trainee == fills.Trainee && slot.Slot == fills.Slot);
                slots[index] = new PlannedSlot(fills.Trainee, fills.Slot, offers.Count - 1, Minutes(fills.Trainee, school), "");
            }
        }

        return (problem with { Schools = schools, Offers = offers, Minutes = Minutes }, slots);

        int Minutes(int trainee, int school) => school < problem.Schools.Count
            ? problem.Minutes(trainee, school)
            : near[school] is { } known ? problem.Minutes(trainee, known) : 0;
    }
}
