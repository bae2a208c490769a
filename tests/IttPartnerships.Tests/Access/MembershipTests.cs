using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Access;

public sealed class MembershipTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_role_is_changed_and_journalled_with_both_words(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Viewer));
        var change = new ChangeRole(scene.Db, scene.Log);

        (await change.Run(new(gwen, scene.Own, Role.Finance), scene.Administrator, AccessScene.Stop)).Succeeded.ShouldBeTrue();

        (await scene.Person(gwen)).Memberships.Single().Role.ShouldBe(Role.Finance);
        (await scene.LastEntry()).ShouldBe("Changed the role of Gwen Adeyemi from viewer to finance");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_changes_or_removes_themselves_or_the_last_who_manages_people(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var change = new ChangeRole(scene.Db, scene.Log);
        var remove = new RemovePerson(scene.Db, scene.Log);

        Codes(await change.Run(new(scene.Bea, scene.Own, Role.Viewer), scene.Administrator, AccessScene.Stop)).ShouldBe(["AC-05", "AC-06"]);
        Codes(await remove.Run(new(scene.Bea, scene.Own), scene.Administrator, AccessScene.Stop)).ShouldBe(["AC-08", "AC-06"]);
        Codes(await remove.Run(new(scene.Bea, scene.Own), Actor.CommandLine, AccessScene.Stop)).ShouldBe(["AC-06"]);
        (await scene.Person(scene.Bea)).Memberships.Single().Role.ShouldBe(Role.Administrator);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_administrators_who_remove_each_other_at_once_do_not_leave_an_organisation_without_one(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Administrator));
        await using var second = scene.Another();
        // Gwen's request has read everything before Bea's is saved.
        await second.Organisations.LoadAsync(AccessScene.Stop);
        await second.People.Include(p => p.Memberships).Include(p => p.Credentials).LoadAsync(AccessScene.Stop);
        var facts = new RemovePerson(second, new ActivityLog(second, scene.Clock));

        (await new RemovePerson(scene.Db, scene.Log).Run(new(gwen, scene.Own), scene.Administrator, AccessScene.Stop)).Succeeded.ShouldBeTrue();
        var late = await facts.Run(new(scene.Bea, scene.Own), gwen.Acting(scene.Own, Role.Administrator), AccessScene.Stop);

        late.Succeeded.ShouldBeFalse();
        (await scene.Db.Memberships.CountAsync(m => m.Organisation == scene.Own && m.Role == Role.Administrator, AccessScene.Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task People_of_another_organisation_do_not_exist(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var dev = await scene.Db.AddPerson("Dev Ashworth", null, (scene.Other, Role.Viewer));

        foreach (var organisation in (OrganisationId[])[scene.Own, scene.Other])
        {
            (await new ChangeRole(scene.Db, scene.Log).Run(new(dev, organisation, Role.Finance), scene.Administrator, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
            (await new RemovePerson(scene.Db, scene.Log).Run(new(dev, organisation), scene.Administrator, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
            (await new ErasePerson(scene.Db, scene.Log, scene.Clock).Run(new(dev, organisation), scene.Administrator, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        }

        var find = new FindPeople(scene.Db, scene.Clock);
        (await find.Run(new(scene.Other), scene.Administrator, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await find.Run(new(scene.Own), scene.Viewer, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await find.Run(new(scene.Own), scene.Administrator, AccessScene.Stop)).Value.Members.Select(m => m.Name).ShouldBe(["Bea Okafor"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_removed_person_keeps_their_other_organisation_and_their_name_in_the_journal(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance), (scene.Other, Role.Viewer));

        (await new RemovePerson(scene.Db, scene.Log).Run(new(gwen, scene.Own), scene.Administrator, AccessScene.Stop)).Succeeded.ShouldBeTrue();

        var person = await scene.Person(gwen);
        person.Memberships.Single().Organisation.ShouldBe(scene.Other);
        person.Credentials!.LastOrganisation.ShouldBeNull();
        (await scene.LastEntry()).ShouldBe("Removed Gwen Adeyemi, who was finance");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Erasing_leaves_nothing_that_says_who_it_was_but_the_journals_name(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", "otter lantern seven", (scene.Own, Role.Finance));
        await new RequestPasswordReset(scene.Db, scene.Log, scene.Mailbox, AccessScene.Site, scene.Clock).Run(new("gwen.adeyemi@school.example"), Actor.Nobody, AccessScene.Stop);
        await PasskeyTests.AddKey(scene, gwen.Acting(scene.Own, Role.Finance, "Gwen Adeyemi"));

        (await new ErasePerson(scene.Db, scene.Log, scene.Clock).Run(new(gwen, scene.Own), scene.Administrator, AccessScene.Stop)).Succeeded.ShouldBeTrue();

        var person = await scene.Person(gwen);
        person.Name.ShouldBe("Erased person");
        person.Email.ShouldBe("");
        person.Credentials.ShouldBeNull();
        person.Memberships.ShouldBeEmpty();
        person.Passkeys.ShouldBeEmpty();
        (await scene.Db.PasswordResets.CountAsync(AccessScene.Stop)).ShouldBe(0);
        (await scene.Db.MailMessages.CountAsync(AccessScene.Stop)).ShouldBe(0);
        (await scene.LastEntry()).ShouldBe("Erased the personal data of a person who had left");
        (await scene.Db.JournalEntries.CountAsync(e => e.Detail.Contains("gwen.adeyemi@"), AccessScene.Stop)).ShouldBe(0);
        (await scene.Db.JournalEntries.CountAsync(e => e.ActorName == "Gwen Adeyemi", AccessScene.Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_person_of_two_organisations_is_not_one_organisations_to_erase(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance), (scene.Other, Role.Viewer));

        Codes(await new ErasePerson(scene.Db, scene.Log, scene.Clock).Run(new(gwen, scene.Own), scene.Administrator, AccessScene.Stop)).ShouldBe(["AC-09"]);
    }

    private static List<string> Codes<T>(Outcome<T> outcome) => [.. outcome.Refusals.Select(r => r.Code)];
}
