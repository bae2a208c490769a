using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Placements;

namespace IttPartnerships.Tests.Access;

public sealed class FindSessionTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_session_stands_for_what_the_database_says_now(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance), (scene.Other, Role.Operator));
        var begun = (await new RecordSignIn(scene.Db, scene.Log, scene.Clock).Run(new(gwen, SignInMeans.Passkey), Actor.Nobody, AccessScene.Stop)).Value;
        var find = new FindSession(scene.Db, TimeProvider.System);

        begun.Organisation.ShouldBe(scene.Own);
        (await scene.LastEntry()).ShouldBe("Signed in with a passkey");
        var own = (await find.Run(new(gwen, begun.Stamp, begun.Organisation), AccessScene.Stop)).Value;
        own.Actor.Organisation.ShouldBe(scene.Own);
        own.Actor.Permissions.ShouldBe(RolePermissions.Of(Role.Finance));
        own.Places.Select(p => p.Name).ShouldBe(["Ash Grove Trust", "Larkmere Training"]);
        (await find.Run(new(gwen, begun.Stamp, scene.Other), AccessScene.Stop)).Value.Actor.Permissions.ShouldBe(RolePermissions.Of(Role.Operator));

        await new RemovePerson(scene.Db, scene.Log).Run(new(gwen, scene.Own), scene.Administrator, AccessScene.Stop);
        (await find.Run(new(gwen, begun.Stamp, scene.Own), AccessScene.Stop)).Value.Actor.Organisation.ShouldBe(scene.Other);

        await new SignOutEverywhere(scene.Db, scene.Log).Run(new(), gwen.Acting(scene.Other, Role.Operator), AccessScene.Stop);
        (await find.Run(new(gwen, begun.Stamp, null), AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_that_only_hosts_is_told_from_one_that_trains(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var school = await SomeStay.AddSchool(scene.Db, "Elm Street School");
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance), (school, Role.Administrator));
        var begun = (await new RecordSignIn(scene.Db, scene.Log, scene.Clock).Run(new(gwen, SignInMeans.Passkey), Actor.Nobody, AccessScene.Stop)).Value;

        (await Sides()).ShouldBe([("Elm Street School", true, false), ("Larkmere Training", false, true)], ignoreOrder: true);

        scene.Db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = school, Number = "1902", From = new(2019, 9, 1) });
        await scene.Db.SaveForTest();
        (await Sides()).ShouldContain(("Elm Street School", true, true));

        async Task<List<(string Name, bool Hosts, bool Trains)>> Sides() =>
            (await new FindSession(scene.Db, TimeProvider.System).Run(new(gwen, begun.Stamp, school), AccessScene.Stop)).Value.Places.Select(p => (p.Name, p.Hosts, p.Trains)).ToList();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_switches_only_to_an_organisation_one_belongs_to(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance), (scene.Other, Role.Viewer));
        var change = new SwitchOrganisation(scene.Db, scene.Log);

        (await change.Run(new(scene.Other), scene.Administrator, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await change.Run(new(scene.Other), gwen.Acting(scene.Own, Role.Finance), AccessScene.Stop)).Value.ShouldBe(scene.Other);

        (await scene.Person(gwen)).Credentials!.LastOrganisation.ShouldBe(scene.Other);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_erased_person_begins_no_session(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance));
        await new ErasePerson(scene.Db, scene.Log, scene.Clock).Run(new(gwen, scene.Own), scene.Administrator, AccessScene.Stop);

        (await new RecordSignIn(scene.Db, scene.Log, scene.Clock).Run(new(gwen, SignInMeans.Password), Actor.Nobody, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Ones_data_says_everything_but_secrets(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", "otter lantern seven", (scene.Own, Role.Viewer));
        var actor = gwen.Acting(scene.Own, Role.Viewer, "Gwen Adeyemi");
        await new ChangeRole(scene.Db, scene.Log).Run(new(gwen, scene.Own, Role.Finance), scene.Administrator, AccessScene.Stop);
        await new RecordSignIn(scene.Db, scene.Log, scene.Clock).Run(new(gwen, SignInMeans.Password), Actor.Nobody, AccessScene.Stop);

        var data = (await new ExportMyData(scene.Db).Run(new(), actor, AccessScene.Stop)).Value;

        data.Email.ShouldBe("Gwen.Adeyemi@school.example");
        data.HasPassword.ShouldBeTrue();
        data.Memberships.Single().ShouldBe(new("Larkmere Training", "finance", data.Memberships[0].Since));
        data.WhatIDid.Select(d => d.What).ShouldBe(["Signed in with a password"]);
        data.WhatOthersDidAboutMe.Select(d => d.What).ShouldBe(["Changed the role of Gwen Adeyemi from viewer to finance"]);
        (await new ExportMyData(scene.Db).Run(new(), Actor.Nobody, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }
}
