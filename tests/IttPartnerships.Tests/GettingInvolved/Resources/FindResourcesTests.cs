using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using static IttPartnerships.Tests.GettingInvolved.PartnershipScene;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

public sealed class FindResourcesTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Words_are_found_in_title_description_subject_and_owner_whatever_case_or_accents(DatabaseKind kind)
    {
        await using var scene = await Library(kind);

        (await scene.Titles(scene.Provider, new("CAFE"))).ShouldBe(["Café conversations in French"]);
        (await scene.Titles(scene.Provider, new("café conv"))).ShouldBe(["Café conversations in French"]);
        (await scene.Titles(scene.Provider, new("mentors"))).Count.ShouldBe(3, "A word of every description");
        (await scene.Titles(scene.Provider, new("modern languages"))).ShouldBe(["Café conversations in French"]);
        (await scene.Titles(scene.Provider, new("hollow"))).ShouldBe(["Marking policy"]);
        (await scene.Titles(scene.Provider, new("hollow french"))).ShouldBeEmpty();
        (await scene.Titles(scene.Provider, new("nowhere"))).ShouldBeEmpty();
        (await scene.Titles(scene.Provider, new("ollow"))).ShouldBeEmpty("Words are found by how they begin");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_person_named_to_ask_is_found_by_whoever_sees_the_resource_and_nobody_else(DatabaseKind kind)
    {
        await using var scene = await Library(kind);
        var named = await scene.Add(scene.Lead, scene.Details("Questioning") with { NamedOwner = scene.Lead.Person });

        (await scene.Titles(scene.Lead, new("pemb"))).ShouldBe(["Questioning"]);
        (await scene.Titles(scene.Lead, new("yusuf quest"))).ShouldBe(["Questioning"]);
        (await scene.Titles(scene.Provider, new("pemberton"))).ShouldBeEmpty("It is not shared yet");
        await scene.Share(scene.Lead, named, [scene.Provider]);
        (await scene.Titles(scene.Provider, new("pemberton"))).ShouldBe(["Questioning"]);
        (await scene.Titles(scene.Provider, new("okafor"))).ShouldBeEmpty("A person is found by what they are named for");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_is_narrowed_by_subject_phase_kind_partnership_and_owner(DatabaseKind kind)
    {
        await using var scene = await Library(kind);

        (await scene.Titles(scene.Provider, new(Subject: "MFL"))).ShouldBe(["Café conversations in French"]);
        (await scene.Titles(scene.Provider, new(Phase: TrainingPhase.Secondary))).ShouldBe(["Café conversations in French"]);
        (await scene.Titles(scene.Provider, new(Kind: ResourceKind.Policy))).ShouldBe(["Marking policy"]);
        (await scene.Titles(scene.Provider, new(Partnership: Of(scene.Provider)))).Count.ShouldBe(2);
        (await scene.Titles(scene.Provider, new(Owner: Of(scene.Lead)))).ShouldBe(["Café conversations in French"]);
        (await scene.Titles(scene.Provider, new(Kind: ResourceKind.Policy, Phase: TrainingPhase.Secondary))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_is_sorted_and_offers_only_choices_that_the_viewer_sees(DatabaseKind kind)
    {
        await using var scene = await Library(kind);

        (await scene.Titles(scene.Provider)).ShouldBe(["Unshared plans", "Marking policy", "Café conversations in French"]);
        (await scene.Titles(scene.Provider, new(Order: ResourceOrder.Title))).ShouldBe(["Café conversations in French", "Marking policy", "Unshared plans"]);
        (await scene.Titles(scene.Provider, new(Order: ResourceOrder.Review))).ShouldBe(["Marking policy", "Café conversations in French", "Unshared plans"]);

        var school = (await new FindResources(scene.Db, scene.Clock).Run(new(), scene.School, Stop)).Value;
        school.Owners.Select(o => o.Name).ShouldBe(["Ash Grove Training", "Hollow Lane Primary School"]);
        school.Subjects.ShouldBe(["Early reading and phonics", "English", "Modern languages"]);
        school.Partnerships.ShouldHaveSingleItem().Name.ShouldBe("University of Larkmere");
        school.Rows.ToDictionary(row => row.Title, row => row.SharedWith).ShouldBe(new Dictionary<string, int?> { ["Marking policy"] = 1, ["Café conversations in French"] = null }, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_page_is_a_part_and_one_beyond_the_last_is_the_last(DatabaseKind kind)
    {
        await using var scene = await Library(kind);
        var find = new FindResources(scene.Db, scene.Clock);

        var second = (await find.Run(new(Page: 2, Size: 2), scene.Provider, Stop)).Value;
        (second.Total, second.Page, second.Pages, second.Rows.Single().Title).ShouldBe((3, 2, 2, "Café conversations in French"));
        (await find.Run(new(Page: 9, Size: 2), scene.Provider, Stop)).Value.Page.ShouldBe(2);
        (await find.Run(new(Page: -1, Size: 2), scene.Provider, Stop)).Value.Page.ShouldBe(1);
        (await find.Run(new(Size: int.MaxValue), scene.Provider, Stop)).Value.Rows.Count.ShouldBe(3);
        (await find.Run(new(), scene.Provider with { Permissions = [] }, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static async Task<PartnershipScene> Library(DatabaseKind kind)
    {
        var scene = await On(kind);
        var french = await scene.Add(scene.Lead, scene.Details("Café conversations in French") with { Subjects = ["MFL"], Phases = [TrainingPhase.Secondary] });
        await scene.Share(scene.Lead, french, [scene.Provider]);
        scene.Clock.Pass(TimeSpan.FromMinutes(1));
        var marking = await scene.Add(scene.School, scene.Details("Marking policy") with { Kind = ResourceKind.Policy, ReviewOn = scene.Today.AddDays(10) });
        await scene.Share(scene.School, marking, [scene.Provider]);
        scene.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.Add(scene.Provider, scene.Details("Unshared plans"));
        return scene;
    }
}
