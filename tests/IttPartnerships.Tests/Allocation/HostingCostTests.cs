using IttPartnerships.Allocation;

namespace IttPartnerships.Tests.Allocation;

public sealed class HostingCostTests
{
    private const string Trainees = "trainee,easting,northing,subject,pattern\nAnn,400500,300000,Physics,A:autumn A:spring\nBo,400500,300000,Music,A:autumn\nCy,400500,300000,Art,A:autumn\n";

    [Fact]
    public void What_hosting_costs_is_added_up_window_by_window()
    {
        var hosting = Cost("O1,Oak,Physics,1,£210.50\nO2,Oak,Music,1,180\n");

        hosting.ShouldBe(new HostingCost(60_100, Known: 3, Filled: 3));
        hosting!.InWords.ShouldBe("£601");
    }

    [Fact]
    public void It_says_of_how_many_slots_it_is_not_known() =>
        Cost("O1,Oak,Physics,1,210.50\nO2,Oak,Music,1,\n")!.InWords.ShouldBe("£421 for 2 of 3 filled slots, not known for the others");

    [Fact]
    public void Free_hosting_is_known_to_cost_nothing() => Cost("O1,Oak,Physics,1,0\nO2,Oak,Music,1,0\n")!.InWords.ShouldBe("£0");

    [Fact]
    public void Where_no_offer_says_nothing_is_known_and_nothing_is_not_nought() => Cost("O1,Oak,Physics,1,\nO2,Oak,Music,1,\n").ShouldBeNull();

    [Fact]
    public void A_cheaper_offer_gets_nobody()
    {
        const string both = "O1,Oak,Music,1,{0}\nO2,Oak,Music,1,{1}\n";

        Offers(string.Format(System.Globalization.CultureInfo.InvariantCulture, both, 900, 1)).ShouldBe(Offers(string.Format(System.Globalization.CultureInfo.InvariantCulture, both, 1, 900)));
    }

    private static HostingCost? Cost(string offers) => Plan(offers).Report!.Hosting;

    private static string?[] Offers(string offers) => [.. Plan(offers).Plan!.Slots.Select(slot => slot.Offer?.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static PlanFromFiles.Answer Plan(string offers) => ExamplePlans.Plan(new PlanningFiles(
        PlanRoom.File(Trainees), PlanRoom.File("school,easting,northing\nOak,400000,300000\n"), PlanRoom.File("offer,school,subject,places,cost\n" + offers)));
}
