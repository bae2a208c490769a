using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Hosting.Search;

public sealed class FindOffersTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Offers_are_found_by_what_they_say_and_what_is_open_fits_everything(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);

        (await Names(scene, new(HostingScene.Year))).ShouldBe("Hill, Hill, Town");
        (await Names(scene, new(HostingScene.Year) { Subject = "maths" })).ShouldBe("Hill, Town", "one of the hill’s is open to any subject");
        (await Names(scene, new(HostingScene.Year) { Subject = "Physics" })).ShouldBe("Hill, Hill");
        (await Names(scene, new(HostingScene.Year) { Kind = OfferKind.Contrasting })).ShouldBe("Hill");
        (await Names(scene, new(HostingScene.Year) { KeyStages = KeyStages.KeyStage4 })).ShouldBe("Hill, Town");
        (await Names(scene, new(HostingScene.Year) { Window = "spring" })).ShouldBe("Hill, Hill");
        (await Names(scene, new(HostingScene.Year) { Setting = SettingType.Special })).ShouldBe("Hill, Hill");
        (await Names(scene, new(HostingScene.Year.Next))).ShouldBe("");
        (await Names(scene, new(HostingScene.Year) { ConfirmedSince = scene.Today })).ShouldBe("Hill, Hill");
        (await Names(scene, new(HostingScene.Year), scene.Rival)).ShouldBe("");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Offers_are_found_by_minutes_from_a_postcode(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);

        var near = (await Find(scene, new(HostingScene.Year) { Near = "EX4 4QJ", Minutes = 10 }, scene.Manager)).Value;
        near.Rows.ShouldHaveSingleItem().School.ShouldBe("Town");
        near.Rows[0].Journey!.Value.Minutes.ShouldBeLessThanOrEqualTo(10);
        (await Names(scene, new(HostingScene.Year) { Near = "EX4 4QJ", Minutes = 200 })).ShouldBe("Town, Hill, Hill", "the nearest first");
        (await Names(scene, new(HostingScene.Year) { Near = "EX4 4QJ" })).ShouldBe("Town, Hill, Hill");
        (await Find(scene, new(HostingScene.Year) { Near = "ZZ9 9ZZ" }, scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("HO-51");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Terms_and_windows_by_name_find_each_other(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        await using (var db = scene.Open())
        {
            await Add(db, scene, "Vale", "200003", SettingType.Mainstream, Phase.Secondary, 900, "Rural village", ("EX6 7XX", 296000, 85000), scene.Today, new OfferDetails(OfferKind.Main, 1) { Windows = ["Block A"] });
            var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = scene.Provider, Year = HostingScene.Year, Name = "Full time" };
            pattern.Windows.Add(new() { Id = WindowId.New(), Number = 1, Name = "Block A", Letter = "A", FirstDay = new(2026, 9, 21), LastDay = new(2026, 12, 18), Days = Weekdays.Every });
            pattern.Windows.Add(new() { Id = WindowId.New(), Number = 2, Name = "Block B", Letter = "B", FirstDay = new(2027, 1, 11), LastDay = new(2027, 6, 25), Days = Weekdays.Every });
            db.Add(pattern);
            await db.SaveForTest();
        }

        (await Names(scene, new(HostingScene.Year) { Window = "autumn" })).ShouldBe("Hill, Hill, Town, Vale");
        (await Names(scene, new(HostingScene.Year) { Window = "spring" })).ShouldBe("Hill, Hill");
        (await Names(scene, new(HostingScene.Year) { Window = "block a" })).ShouldBe("Hill, Hill, Town, Vale", "Town offers the whole autumn");
        (await Names(scene, new(HostingScene.Year) { Window = "Block B" })).ShouldBe("Hill", "nobody else offers spring and summer");
        (await Find(scene, new(HostingScene.Year), scene.Manager)).Value.Windows.Order().ShouldBe(["Block A", "Block B"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_contrast_says_which_factors_differ(DatabaseKind kind)
    {
        await using var scene = await Offering(kind);
        var town = (await Find(scene, new(HostingScene.Year) { Subject = "Mathematics" }, scene.Manager)).Value.Rows.Single(row => row.School == "Town").Offer.School;

        var found = (await Find(scene, new(HostingScene.Year) { ContrastWith = town }, scene.Manager)).Value;
        found.Rows.Select(row => row.School).ShouldBe(["Hill", "Hill"]);
        found.Rows[0].Contrasts.ShouldBe(["setting: special", "phase: all-through", "size: smaller, 80 pupils", "place: rural"]);
        found.ContrastWith.ShouldBe("Town");
    }

    [Fact]
    public void Stays_that_follow_each_other_take_one_place()
    {
        var day = new DateOnly(2026, 9, 7);
        PlacesTaken.Most([(day, day.AddDays(10)), (day.AddDays(11), day.AddDays(20))]).ShouldBe(1);
        PlacesTaken.Most([(day, day.AddDays(10)), (day.AddDays(10), day.AddDays(20)), (day.AddDays(30), day.AddDays(40))]).ShouldBe(2);
        PlacesTaken.Most([]).ShouldBe(0);
    }

    [Theory]
    [InlineData(SettingType.Unknown, Phase.Secondary, null, null, 0)]
    [InlineData(SettingType.Mainstream, Phase.Secondary, 1200, "Urban city and town", 0)]
    [InlineData(SettingType.Special, Phase.Unknown, 600, "Rural village", 3)]
    public void What_the_register_does_not_know_is_no_contrast(SettingType setting, Phase phase, int? pupils, string? place, int factors) =>
        SchoolContrast.Between(new(SettingType.Mainstream, Phase.Secondary, 1200, "Urban major conurbation"), new(setting, phase, pupils, place)).Count.ShouldBe(factors);

    private static async Task<string> Names(HostingScene scene, OfferSearch search, Actor? actor = null) =>
        string.Join(", ", (await Find(scene, search, actor ?? scene.Manager)).Value.Rows.Select(row => row.School));

    private static Task<Outcome<FindOffers.Found>> Find(HostingScene scene, OfferSearch search, Actor actor) =>
        scene.Use<FindOffers, Outcome<FindOffers.Found>>(use => use.Run(new(search), actor, HostingScene.Stop));

    private static async Task<HostingScene> Offering(DatabaseKind kind)
    {
        var scene = await HostingScene.On(kind);
        await using var db = scene.Open();
        await Add(db, scene, "Town", "200001", SettingType.Mainstream, Phase.Secondary, 1200, "Urban city and town", ("EX4 4QJ", 292000, 93000), scene.Today.AddDays(-30),
            new OfferDetails(OfferKind.Main, 2) { Subject = "Mathematics", KeyStages = KeyStages.KeyStage3 | KeyStages.KeyStage4, Windows = ["autumn"] });
        await Add(db, scene, "Hill", "200002", SettingType.Special, Phase.AllThrough, 80, "Rural village", ("PL20 6AA", 252000, 73000), scene.Today,
            new OfferDetails(OfferKind.Contrasting, null), new OfferDetails(OfferKind.Main, 1) { Subject = "Physics", KeyStages = KeyStages.KeyStage3, Windows = ["autumn", "spring"] });
        return scene;
    }

    private static async Task Add(
        AppDb db, HostingScene scene, string name, string urn, SettingType setting, Phase phase, int pupils, string urbanRural, (string, int, int) place, DateOnly confirmed, params IReadOnlyList<OfferDetails> offers)
    {
        var id = await db.AddOrganisation(name);
        await db.AddSchool(id, urn, "South West", null, setting, phase, pupils, urbanRural, place);
        await db.AddAnswer(id, HostingScene.Year, confirmed, [scene.Provider], offers);
    }
}
