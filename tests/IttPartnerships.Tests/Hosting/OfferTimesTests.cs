using IttPartnerships.Hosting;

namespace IttPartnerships.Tests.Hosting;

public sealed class OfferTimesTests
{
    private static readonly (DateOnly First, DateOnly Last) Autumn = (new(2026, 9, 28), new(2026, 12, 18));
    private static readonly (DateOnly First, DateOnly Last) Year = (new(2026, 9, 7), new(2027, 7, 9));

    [Theory]
    [InlineData("", true, "no time is any time")]
    [InlineData("autumn", true, "the window lies in the term, whatever its name")]
    [InlineData("placement one", true, "the window by its name, in whatever case")]
    [InlineData("spring; summer", false, "other terms")]
    [InlineData("Placement Two", false, "another window")]
    public void An_offer_holds_in_a_window_of_its_term_or_name(string times, bool holds, string because) =>
        Assert.True(holds == OfferTimes.HoldsIn(SomeOffer(times), "Placement One", Autumn.First, Autumn.Last), because);

    [Fact]
    public void A_window_of_the_whole_year_needs_a_school_that_offers_every_term()
    {
        Assert.False(OfferTimes.HoldsIn(SomeOffer("autumn; spring"), "All year", Year.First, Year.Last));
        Assert.True(OfferTimes.HoldsIn(SomeOffer("autumn; spring; summer"), "All year", Year.First, Year.Last));
    }

    [Fact]
    public void Less_than_four_weeks_of_another_term_do_not_count() =>
        Assert.Equal(["spring"], OfferTimes.TermsOf(new(2027, 2, 22), new(2027, 4, 16)));

    [Fact]
    public void A_short_window_lies_in_the_term_of_its_middle()
    {
        Assert.Equal(["summer"], OfferTimes.TermsOf(new(2027, 3, 29), new(2027, 4, 9)));
        Assert.Equal(["autumn"], OfferTimes.TermsOf(new(2026, 12, 14), new(2026, 12, 18)));
    }

    private static Offer SomeOffer(string times) => new() { Windows = times };
}
