namespace IttPartnerships.Planner;

/// <summary>Writes prices down for whoever wants to work out again what they prove.</summary>
internal static class PricesAsProof
{
    public static PlanProof Of(Model model, Company company, Prices slots, Prices journeys, IReadOnlyList<(PlanCase Case, Prices Prices)> cases, long scale) =>
        new(Named(model), scale, List(model, slots, []), Journeys(model, company, journeys)) { Cases = [.. cases.Select(one => new ProofCase([.. one.Case.Answers.Select(answer => Told(model, answer))], Journeys(model, company, one.Prices)))] };

    private static PriceList Journeys(Model model, Company company, Prices prices) => List(model, prices, [.. Priced(model, company, prices)]);

    private static ProofAnswer Told(Model model, Answer answer) => new(model.TraineeOf[answer.Slot], model.PositionOf(answer.Slot), answer.School == PlanCase.Nowhere ? null : answer.School, answer.Offer, answer.IsYes);

    private static PriceList List(Model model, Prices prices, IReadOnlyList<CompanyPrice> company) => new(prices.PerSlot, Those(model, prices.Places), Those(model, prices.Schools), company);

    private static IEnumerable<CompanyPrice> Priced(Model model, Company company, Prices prices) => company.Pairings.Select((pairing, number) => new CompanyPrice(
        model.TraineeOf[pairing.Slot], model.PositionOf(pairing.Slot), model.TraineeOf[pairing.Theirs], model.PositionOf(pairing.Theirs),
        [.. company.MeetingsOf(number).Select(meeting => new MeetingPrice(company.Meetings[meeting].School, prices.Meetings[meeting]))]));

    private static List<PlacePrice> Those(Model model, long[] prices)
    {
        var stretches = model.Stretches.Count;
        return [.. Enumerable.Range(0, prices.Length).Where(i => prices[i] > 0).Select(i => new PlacePrice(i / stretches, i % stretches, prices[i]))];
    }

    private static List<IReadOnlyList<string>> Named(Model model)
    {
        List<IReadOnlyList<string>> stretches = [];
        for (var stretch = 0; stretch < model.Stretches.Count; stretch++)
        {
            List<string> names = [];
            foreach (var window in model.Stretches.WindowsIn(stretch))
            {
                names.Add(model.WindowNames[window]);
            }

            stretches.Add(names);
        }

        return stretches;
    }
}
