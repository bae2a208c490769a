namespace IttPartnerships.Planner;

/// <summary>Who is asked in a round of prices.</summary>
/// <param name="Places">Places of offers in windows (<see cref="Model.OfferResource"/>) that any of them could have.</param>
/// <param name="Meetings">Meetings (<see cref="Company.Meetings"/>) any of them could have.</param>
internal sealed record Asked(IReadOnlyList<int> Trainees, int[] Places, int[] Meetings)
{
    public static Asked Of(Model model, Company company, IReadOnlyList<int> trainees)
    {
        var possible = new bool[model.OfferResources];
        foreach (var trainee in trainees)
        {
            for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
            {
                foreach (ref readonly var candidate in model.Candidates[slot].AsSpan())
                {
                    possible[model.OfferResource(candidate.Offer, model.WindowOf[slot])] = true;
                }
            }
        }

        return new(
            trainees,
            [.. Enumerable.Range(0, possible.Length).Where(place => possible[place])],
            [.. trainees.SelectMany(company.PairingsOf).Distinct().SelectMany(company.MeetingsOf)]);
    }

    public static Asked All(Model model, Company company) => Of(model, company, [.. Enumerable.Range(0, model.TraineeCount)]);
}
