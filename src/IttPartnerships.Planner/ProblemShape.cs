namespace IttPartnerships.Planner;

/// <summary>Bugs of the caller, found before they turn into a wrong plan.</summary>
internal static class ProblemShape
{
    public static void Check(PlanningProblem problem)
    {
        foreach (var (window, days) in problem.Days)
        {
            if (days.Last < days.First)
            {
                throw new ArgumentException($"The window {window} ends on {days.Last:O}, before it begins on {days.First:O}. Maybe its days were mixed up.", nameof(problem));
            }
        }

        foreach (var offer in problem.Offers)
        {
            Within(offer.School, problem.Schools.Count, "school", $"offer {offer.Name}");
        }

        foreach (var trainee in problem.Trainees)
        {
            foreach (var school in trainee.ExcludedSchools.Concat(trainee.AllowedFarther).Concat(trainee.Prefers))
            {
                Within(school, problem.Schools.Count, "school", $"trainee {trainee.Name}");
            }

            foreach (var other in trainee.With)
            {
                Within(other, problem.Trainees.Count, "trainee", $"trainee {trainee.Name}");
            }

            foreach (var offer in trainee.Pins.Values.Concat(trainee.Before.Values))
            {
                Within(offer, problem.Offers.Count, "offer", $"trainee {trainee.Name}");
            }
        }
    }

    private static void Within(int position, int count, string what, string who)
    {
        if (position < 0 || position >= count)
        {
            throw new ArgumentException($"There is no {what} {position} ({who}): there are {count}. Maybe it is a number of another list.", nameof(position));
        }
    }
}
