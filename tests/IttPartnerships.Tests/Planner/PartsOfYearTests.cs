using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PartsOfYearTests
{
    private const int Many = 600;
    private const int Most = 250;

    [Fact]
    public void Trainees_who_share_offers_with_the_same_others_are_one_part()
    {
        // Ann and Cat have no offer in common, but both have one in common with Ben; Dot is far from all of them.
        var year = new Year().School("Ash", 0).Offer().School("Birch", 40).Offer().School("Cedar", 500).Offer()
            .Trainee("Ann", at: -10, most: 20).Trainee("Ben", at: 20, most: 30).Trainee("Cat", at: 50, most: 20).Trainee("Dot", at: 500, most: 20);
        var groups = Of(year);
        groups.Count.ShouldBe(2);
        groups[0].ShouldHaveSingleItem().ShouldBe([3]);
        groups[1].ShouldHaveSingleItem().ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Who_could_have_no_offer_is_a_part_of_their_own()
    {
        var groups = Of(new Year().School("Ash", 0).Offer().Trainee("Ann").Trainee("Far", at: 500));
        groups.Select(part => part.ShouldHaveSingleItem()).ShouldBe([[0], [1]]);
    }

    [Fact]
    public void A_large_part_is_cut_into_groups_of_neighbours()
    {
        var year = new Year().School("West", 0).Offer(places: Many).School("Middle", 50).Offer(places: Many).School("East", 100).Offer(places: Many);
        for (var i = 0; i < Many; i++)
        {
            // Not in the order they live in.
            year.Trainee($"T{i}", at: i * 7 % 100, most: 80);
        }

        var groups = Of(year).ShouldHaveSingleItem();
        groups.SelectMany(group => group).ShouldBe(Enumerable.Range(0, Many), ignoreOrder: true);
        groups.ShouldAllBe(group => group.Count <= Most);
        groups.Count.ShouldBe(3);
        var homes = groups.ConvertAll(group => group.ConvertAll(trainee => trainee * 7 % 100));
        homes.Sum(group => group.Max() - group.Min()).ShouldBeLessThanOrEqualTo(100 + groups.Count, "neighbours only");
    }

    private static List<List<List<int>>> Of(Year year) => new PartsOfYear(new(year.Problem, seed: 1)).Groups();
}
