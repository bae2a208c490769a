using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LikeliestSchoolTests
{
    [Fact]
    public void Offers_of_one_school_count_together_and_no_place_counts_as_a_school()
    {
        LikeliestSchool likeliest = new();
        likeliest.Start();
        likeliest.Add(school: 200, 0.2);
        likeliest.Most.ShouldBe(0.8, 1e-9);
        likeliest.Add(school: 1, 0.35);
        likeliest.Add(school: 200, 0.25);
        likeliest.Most.ShouldBe(0.45, 1e-9);
    }

    [Fact]
    public void Nothing_of_the_last_letter_is_left()
    {
        LikeliestSchool likeliest = new();
        likeliest.Start();
        likeliest.Add(school: 3, 0.9);
        likeliest.Start();
        likeliest.Add(school: 3, 0.3);
        likeliest.Add(school: 4, 0.6);
        likeliest.Most.ShouldBe(0.6, 1e-9);
    }
}
