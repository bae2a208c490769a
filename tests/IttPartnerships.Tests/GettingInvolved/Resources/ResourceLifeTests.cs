using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using static IttPartnerships.Tests.GettingInvolved.PartnershipScene;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

public sealed class ResourceLifeTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Earlier_versions_stay_readable_for_whoever_sees_the_resource(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead, first: File(text: "first words"));
        await scene.Share(scene.Lead, id, [scene.Provider]);

        (await Newer(scene, id, scene.Lead, File(text: "second words") with { Note = "Newer examples" })).Value.ShouldBe(2);
        (await Newer(scene, id, scene.Lead, Link())).Value.ShouldBe(3);

        var versions = (await scene.See(id, scene.School)).Value.Versions;
        versions.Select(v => (v.Number, v.Link, v.Note, v.AddedBy)).ShouldBe(
            [(3, "https://www.example.org/phonics", null, null), (2, null, "Newer examples", null), (1, null, null, null)]);
        (await Read(scene, id, 1, scene.School)).ShouldEndWith("first words");
        (await Read(scene, id, 2, scene.School)).ShouldEndWith("second words");
        (await scene.LastEntry()).Summary.ShouldBe("Added version 3 of a resource (a link)");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_opens_for_nobody_who_does_not_see_the_resource(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead, first: File());
        var open = new OpenResourceFile(scene.Db, new KeptFiles(scene.Db, scene.Clock), scene.Clock);

        (await open.Run(new(id, 1), scene.Provider, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await open.Run(new(id, 1), Actor.Nobody, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await open.Run(new(id, 2), scene.Lead, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await open.Run(new(await scene.Add(scene.Lead), 1), scene.Lead, Stop)).Refusals.ShouldBe([Refusal.NotFound], "A link has no file");
        (await open.Run(new(id, 1), scene.Lead, Stop)).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_change_is_journalled_by_what_changed_and_never_by_what_it_says(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead);

        var details = scene.Details("Phonics, by Noor Hale") with { Subjects = ["maths"], Phases = [], ReviewOn = scene.Today.AddDays(1) };
        (await Change(scene, id, details, scene.Lead)).Refusals.ShouldBeEmpty();

        var entry = await scene.LastEntry();
        entry.Summary.ShouldBe("Changed a resource’s title, review date, phases, subjects");
        entry.Detail.ShouldNotContain("Noor");
        var now = (await scene.See(id, scene.Lead)).Value.Resource;
        (now.Title, now.Subjects.Single().Name, now.Phases.Count).ShouldBe(("Phonics, by Noor Hale", "Mathematics", 0));
        (await Change(scene, id, details, scene.Provider)).Refusals.ShouldBe([Refusal.NotFound]);
        (await new ChangeResource(scene.Db, scene.Log, scene.Clock).Run(new(id, details, Guid.Empty), scene.Lead, Stop)).Refusals.ShouldBe([Refusal.Changed]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_resource_comes_up_for_review_on_its_day(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead, scene.Details() with { ReviewOn = scene.Today.AddDays(2) });
        await scene.Share(scene.Lead, id, [scene.Provider]);
        (await scene.Titles(scene.Lead, new(NeedsReview: true))).ShouldBeEmpty();

        scene.Clock.Pass(TimeSpan.FromDays(2));

        (await scene.Titles(scene.Lead, new(NeedsReview: true))).ShouldHaveSingleItem();
        (await scene.Titles(scene.School, new(NeedsReview: true))).ShouldBeEmpty("Only its owner can review it");
        (await scene.See(id, scene.School)).Value.NeedsReview.ShouldBeTrue();
        (await Change(scene, id, scene.Details("Other words") with { ReviewOn = scene.Today }, scene.Lead)).Refusals.ShouldBeEmpty("A date it has already may stay");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_withdrawn_resource_is_kept_by_its_owner_and_seen_by_nobody_else(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead, first: File());
        await scene.Share(scene.Lead, id, [scene.Provider], scene.OtherSchool);

        (await Withdraw(scene, id, scene.Provider)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Withdraw(scene, id, scene.Lead)).Refusals.ShouldBeEmpty();

        (await scene.See(id, scene.School)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.See(id, scene.OtherSchool)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Titles(scene.Lead)).ShouldBeEmpty();
        (await scene.Titles(scene.Lead, new(Withdrawn: true))).ShouldHaveSingleItem();
        (await Read(scene, id, 1, scene.Lead)).ShouldEndWith("words");
        (await Change(scene, id, scene.Details(), scene.Lead)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Newer(scene, id, scene.Lead, Link())).Refusals.ShouldBe([Refusal.NotFound]);
        (await Withdraw(scene, id, scene.Lead)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_person_to_ask_is_forgotten_when_they_leave_or_are_erased(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var leaver = await scene.Db.AddPerson("Marta Osei", null, (Of(scene.Lead), Role.MentorCoordinator));
        var erased = await scene.Db.AddPerson("Gwen Adeyemi", null, (Of(scene.Lead), Role.MentorCoordinator));
        var first = await scene.Add(scene.Lead, scene.Details() with { NamedOwner = leaver });
        var second = await scene.Add(scene.Lead, scene.Details() with { NamedOwner = erased });
        (await new FindColleagues(scene.Db).Run(new(), scene.Lead, Stop)).Value.Select(c => c.Name).ShouldBe(["Gwen Adeyemi", "Marta Osei", "Yusuf Pemberton"]);

        (await new RemovePerson(scene.Db, scene.Log).Run(new(leaver, Of(scene.Lead)), scene.Lead, Stop)).Refusals.ShouldBeEmpty();
        (await new ErasePerson(scene.Db, scene.Log, scene.Clock).Run(new(erased, Of(scene.Lead)), scene.Lead, Stop)).Refusals.ShouldBeEmpty();

        (await scene.See(first, scene.Lead)).Value.AskName.ShouldBeNull();
        (await scene.See(second, scene.Lead)).Value.AskName.ShouldBeNull();
    }

    private static async Task<Outcome<int>> Newer(PartnershipScene scene, ResourceId id, Actor actor, GivenVersion given)
    {
        await using var db = scene.Another();
        return await new AddResourceVersion(db, new KeptFiles(db, scene.Clock), new ActivityLog(db, scene.Clock), scene.Clock)
            .Run(new(id, given, await scene.VersionOf(id)), actor, Stop);
    }

    private static async Task<Outcome<Done>> Change(PartnershipScene scene, ResourceId id, ResourceDetails details, Actor actor)
    {
        await using var db = scene.Another();
        return await new ChangeResource(db, new ActivityLog(db, scene.Clock), scene.Clock).Run(new(id, details, await scene.VersionOf(id)), actor, Stop);
    }

    private static async Task<Outcome<Done>> Withdraw(PartnershipScene scene, ResourceId id, Actor actor)
    {
        await using var db = scene.Another();
        return await new WithdrawResource(db, new ActivityLog(db, scene.Clock), scene.Clock).Run(new(id, await scene.VersionOf(id)), actor, Stop);
    }

    private static async Task<string> Read(PartnershipScene scene, ResourceId id, int number, Actor actor)
    {
        var open = (await new OpenResourceFile(scene.Db, new KeptFiles(scene.Db, scene.Clock), scene.Clock).Run(new(id, number), actor, Stop)).Value;
        using var reader = new StreamReader(open.Content);
        return await reader.ReadToEndAsync(Stop);
    }
}
