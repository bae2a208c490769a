using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Organisations.Finding;

public sealed class FindOrganisationsTests
{
    private const string Anglican = "St Mary's Church of England Primary School";
    private const string Catholic = "Saint Mary\u2019s Catholic Academy";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_name_is_found_however_its_signs_are_written(DatabaseKind kind)
    {
        await using var register = await FindingFixture.Create(kind);

        foreach (var typed in (string[])["St Mary's", "saint marys", "ST. MARY\u2019S", "  st   mary  ", "st mar"])
        {
            (await register.Names(typed)).ShouldBe([Catholic, Anglican], ignoreOrder: true, typed);
        }

        (await register.Names("renee and daughters")).ShouldHaveSingleItem();
        (await register.Names("Ren\u00e9e & Daughters")).ShouldHaveSingleItem();
        (await register.Names("renee daughters")).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_number_postcode_town_and_former_name_finds_its_organisation(DatabaseKind kind)
    {
        await using var register = await FindingFixture.Create(kind);

        (await register.Names("100003")).ShouldBe(["Bradford Grammar School"]);
        (await register.Names("100000")).ShouldBe([Anglican], "Nothing has this number, so those that begin with it are shown");
        (await register.Names("10000001")).ShouldBe([Anglican]);
        (await register.Names("100005")).ShouldBe(["Leeds West Academy"], "A closed school's number finds it too");
        (await register.Names("d37")).ShouldBe(["University of the Dales"]);
        (await register.Names("LS6 3AB")).ShouldBe([Catholic]);
        (await register.Names("ls63ab")).ShouldBe([Catholic]);
        (await register.Names("ls6")).ShouldBe([Anglican, Catholic, "Nowhere Primary School"], ignoreOrder: true);
        (await register.Names("pudsey")).ShouldBe(["Oak Tree Special School"]);
        (await register.Names("swaledale")).ShouldBe(["University of the Dales"]);
        (await register.Names("primary leeds")).ShouldBe([Anglican, "Nowhere Primary School"], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_two_bodies_of_one_name_the_one_that_trains_teachers_comes_first()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);
        await FindingFixture.Import(register.Database, "100078,University of the Dales,Open,,29,Richmond,,,,,,,,");
        await register.Current.Refresh(TestContext.Current.CancellationToken);

        var rows = (await register.Find("university of the dales")).Rows;

        rows.Select(each => each.Roles.Count > 0).ShouldBe([true, false]);
    }

    [Fact]
    public async Task The_first_half_of_a_postcode_is_meant_whole()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        (await register.Names("M1")).ShouldBe(["The Elm School"]);
        (await register.Names("M11")).ShouldBe(["The Ash School"]);
    }

    [Fact]
    public async Task The_inside_of_a_word_is_found_after_its_beginning()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        (await register.Names("ford")).ShouldBe(["Bradford Grammar School"]);
        (await register.Names("leeds"))[0].ShouldBe("Leeds West Academy");
        (await register.Names("leeds academy"))[0].ShouldBe("Leeds West Academy");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_words_of_the_field_find_what_they_mean(DatabaseKind kind)
    {
        await using var register = await FindingFixture.Create(kind);

        foreach (var typed in (string[])
            ["training partner", "lead partners", "Lead Delivery Partner", "delivery partner", "strategic partner", "teaching school hub partner"])
        {
            (await register.Names(typed)).ShouldBe(["Aire Valley Teaching School Hub"], typed);
        }

        foreach (var typed in (string[])["accredited provider", "accredited entity", "legal entities"])
        {
            (await register.Names(typed)).ShouldBe(["University of the Dales"], typed);
        }

        foreach (var typed in (string[])["school partner", "placement partner", "placement schools"])
        {
            var found = await register.Names(typed);
            found.ShouldContain(Anglican, typed);
            found.ShouldNotContain("University of the Dales", typed);
            found.ShouldNotContain("Leeds West Academy", "It is closed");
        }

        (await register.Names("special school")).ShouldBe(["Oak Tree Special School"]);
        (await register.Names("pru leeds")).ShouldBe(["Woodlands Pupil Referral Unit"]);
        (await register.Find("training partner")).Meaning.ShouldBe("lead partners");
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; DROP TABLE organisations; --")]
    [InlineData("*")]
    [InlineData("<script>")]
    [InlineData("\0")]
    public async Task Signs_mean_nothing_but_themselves(string typed)
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        (await register.Find(typed)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_text_of_any_length_is_answered()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        (await register.Find(new string('x', 100_000))).Total.ShouldBe(0);
        (await register.Find(string.Concat(Enumerable.Repeat("st mary ", 10_000)))).Total.ShouldBe(2);
    }

    [Fact]
    public async Task Filters_narrow_each_other_and_count_open_and_closed()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var secondary = await register.Find(new OrganisationFilter { Phases = [Phase.Secondary] });
        secondary.Rows.Select(found => found.Row.Name).ShouldBe([Catholic, "Leeds West Academy"], "Open ones come first");
        (secondary.Open, secondary.Closed).ShouldBe((1, 1));

        (await register.Find(new OrganisationFilter { Phases = [Phase.Secondary], Status = OpenOrClosed.Closed })).Total.ShouldBe(1);
        (await register.Find(new OrganisationFilter { Settings = [SettingType.Special, SettingType.PupilReferralUnit] })).Total.ShouldBe(2);
        (await register.Find(new OrganisationFilter { KeyStages = KeyStages.KeyStage4, Status = OpenOrClosed.Open })).Total.ShouldBe(1);
        (await register.Find(new OrganisationFilter { Kinds = [OrganisationKind.TeachingSchoolHub] })).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Distance_is_measured_from_the_postcode_and_says_how_exactly_it_is_known()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var near = await register.Find(new OrganisationFilter { Near = "LS6 3AA", Within = 5 }, FindOrder.Distance);
        near.Near!.Precision.ShouldBe(PlacePrecision.Postcode);
        near.Rows.Select(found => found.Row.Name).ShouldBe([Anglican, Catholic, "Leeds West Academy", "Woodlands Pupil Referral Unit", "Oak Tree Special School"]);
        near.Rows[1].Metres!.Value.ShouldBe(282.8, 0.1);
        near.WithoutPlace.ShouldBe(3, "A school and two bodies have no place");

        (await register.Find(new OrganisationFilter { Near = "ls6 3zz" })).Near!.InWords.ShouldBe("the centre of LS6 3");
        (await register.Find(new OrganisationFilter { Near = "LS6 1ZZ" })).Near!.InWords.ShouldBe("the centre of LS6");
        (await register.Find(new OrganisationFilter { Near = "LS6" })).Near!.Place.ShouldBe(GridReference.At(428100, 436100));
    }

    [Fact]
    public async Task Minutes_are_those_of_the_travel_estimate()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);
        var from = GridReference.At(428000, 436000);

        var found = await register.Find(new OrganisationFilter { Near = "LS6 3AA", Within = 20, By = TravelMode.Car }, FindOrder.Minutes);

        found.Total.ShouldBeGreaterThan(2);
        found.Rows.ShouldAllBe(row => row.Journey!.Value == TravelEstimate.Minutes(from, row.Row.Place, TravelMode.Car));
        found.Rows.Select(row => row.Journey!.Value.Minutes).ShouldBeInOrder();
        found.Rows.ShouldAllBe(row => row.Journey!.Value.Minutes <= 20);
    }

    [Theory]
    [InlineData("nonsense", null, "FO-01")]
    [InlineData("ZE1 0AA", null, "FO-02")]
    [InlineData(null, 5, "FO-03")]
    [InlineData("LS6", 0, "FO-05")]
    public async Task A_question_that_cannot_be_answered_says_why_beside_its_field(string? near, int? within, string code)
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var outcome = await new FindOrganisations(register.Current, TimeProvider.System).Run(
            new(new() { Near = near, Within = within }), Actor.CommandLine, Stop);

        outcome.Refusals.ShouldContain(refusal => refusal.Code == code && refusal.Field != null);
    }

    [Fact]
    public async Task Who_may_not_see_the_register_finds_that_it_does_not_exist()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var outcome = await new FindOrganisations(register.Current, TimeProvider.System).Run(new(new()), new(null, null, "Nobody", []), Stop);

        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task My_partnership_is_my_providers_and_their_partners(DatabaseKind kind)
    {
        await using var register = await FindingFixture.Create(kind);
        var members = new OrganisationFilter { InMyPartnership = PartnershipPart.Member };

        foreach (var mine in (OrganisationId[])[register.Provider, register.Partner])
        {
            var found = await register.Find(members, actor: FindingFixture.Person(mine));
            found.Rows.Select(row => row.Row.Id).ShouldBe([register.Provider, register.Partner], ignoreOrder: true);
        }

        var stranger = FindingFixture.Person(await register.School("100001"));
        (await register.Find(members, actor: stranger)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);
        var find = new FindOrganisations(register.Current, TimeProvider.System);

        List<OrganisationId> all = [];
        for (var page = 1; page <= 3; page++)
        {
            var found = (await find.Run(new(new(), Page: page, Size: 5), Actor.CommandLine, Stop)).Value;
            found.Pages.ShouldBe(3);
            all.AddRange(found.Rows.Select(row => row.Row.Id));
        }

        all.Distinct().Count().ShouldBe(12);
        (await find.Run(new(new(), Page: 99, Size: 5), Actor.CommandLine, Stop)).Value.Page.ShouldBe(3);
    }
}
