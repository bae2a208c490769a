using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PricesAsProofTests
{
    private static readonly Model Model = new(new Year().School("Oak", 10).Offer(places: 2).School("Elm", 12).Offer(places: 2)
        .Days("autumn 2026-09-01 2026-12-18", "block 2026-12-01 2027-01-29", "spring 2027-02-01 2027-03-20")
        .Trainee("Ann", pattern: "A:autumn B:spring").Trainee("Bob", pattern: "A:block B:spring", change: bob => bob with { With = [0] }).Problem, seed: 1);

    private static readonly Company Company = new(Model);

    [Fact]
    public void Stretches_are_told_by_the_names_of_their_windows()
    {
        var proof = Write(Nothing(), Nothing());
        proof.Stretches.Select(names => string.Join(" and ", names)).ShouldBe(["autumn and block", "spring"], ignoreOrder: true);
        proof.PartsOfPoint.ShouldBe(10);
    }

    [Fact]
    public void A_price_is_told_with_its_offer_or_school_and_its_stretch_and_no_price_is_not_told()
    {
        var prices = Nothing() with { PerSlot = 77 };
        prices.Places[Model.OfferLimit(1, 0)] = 30;
        prices.Schools[Model.SchoolLimit(0, 1)] = 40;

        var told = Write(prices, Nothing()).Slots;

        told.PerSlot.ShouldBe(77);
        told.Offers.ShouldBe([new PlacePrice(1, 0, 30)]);
        told.Schools.ShouldBe([new PlacePrice(0, 1, 40)]);
        Write(prices, Nothing()).Journeys.ShouldSatisfyAllConditions(list => list.Offers.ShouldBeEmpty(), list => list.Schools.ShouldBeEmpty());
    }

    [Fact]
    public void What_company_pays_is_told_of_journeys_alone_by_who_where_in_their_patterns_and_at_which_school()
    {
        var prices = Nothing();
        foreach (var (meeting, number) in Company.Meetings.Select((meeting, number) => (meeting, number)))
        {
            prices.Meetings[number] = 100 + meeting.School;
        }

        var proof = Write(prices, prices);

        proof.Slots.Company.ShouldBeEmpty();
        var company = proof.Journeys.Company.ShouldHaveSingleItem();
        Model.Problem.Trainees[company.Trainee].Pattern[company.Slot].Window.ShouldBe("spring", "the one window both are in");
        Model.Problem.Trainees[company.Other].Pattern[company.TheirSlot].Window.ShouldBe("spring");
        (company.Trainee, company.Other).ShouldBeOneOf((0, 1), (1, 0));
        company.Meetings.OrderBy(meeting => meeting.School).ShouldBe([new(0, 100), new(1, 101)]);
    }

    [Fact]
    public void Cases_are_told_by_who_where_in_their_pattern_is_at_which_school_or_nowhere_with_prices_of_their_own()
    {
        var prices = Nothing();
        prices.Places[Model.OfferLimit(1, 0)] = 30;
        var bobsSpring = Model.FirstSlot[1] + 1;
        var elm = PlanCase.Any.With(new Answer(0, 1, 1, IsYes: true)).With(new Answer(bobsSpring, PlanCase.Nowhere, Offer: null, IsYes: false));

        var told = PricesAsProof.Of(Model, Company, Nothing(), Nothing(), [(elm, prices)], scale: 10).Cases.ShouldHaveSingleItem();

        told.Answers.ShouldBe([new ProofAnswer(0, 0, 1, 1, IsYes: true), new ProofAnswer(1, 1, null, null, IsYes: false)]);
        told.Prices.Offers.ShouldBe([new PlacePrice(1, 0, 30)]);
        told.Prices.Company.ShouldHaveSingleItem();
        Write(Nothing(), Nothing()).Cases.ShouldBeEmpty();
    }

    private static Prices Nothing() => new(
        new long[Model.Problem.Offers.Count * Model.Stretches.Count], new long[Model.Problem.Schools.Count * Model.Stretches.Count], new long[Company.Meetings.Count], PerSlot: 0);

    private static PlanProof Write(Prices slots, Prices journeys) => PricesAsProof.Of(Model, Company, slots, journeys, cases: [], scale: 10);
}
