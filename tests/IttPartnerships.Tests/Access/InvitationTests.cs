using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Access;

public sealed class InvitationTests
{
    private const string Password = "otter lantern seven";

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_invitation_is_mailed_and_lets_somebody_new_in_once(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);

        (await Invite(scene, "Tomasz Lindqvist", "Tomasz@school.example", Role.PartnershipManager)).Succeeded.ShouldBeTrue();

        (await scene.LastEntry()).ShouldBe("Invited Tomasz Lindqvist as partnership manager");
        var mail = await scene.LastMail();
        mail.To.ShouldBe("Tomasz@school.example");
        mail.Text.ShouldContain("Larkmere Training");
        mail.Text.ShouldContain("21 September 2026");
        var token = await scene.LastToken();
        (await scene.Db.Invitations.SingleAsync(AccessScene.Stop)).TokenHash.ShouldNotContain(token);

        var joined = await Accept(scene, token, Actor.Nobody);
        var person = await scene.Person(joined.Value);
        person.Name.ShouldBe("Tomasz Lindqvist");
        person.Memberships.Single().Role.ShouldBe(Role.PartnershipManager);
        PasswordHash.Matches(person.Credentials!.PasswordHash!, Password).ShouldBeTrue();
        (await scene.LastEntry()).ShouldBe("Tomasz Lindqvist joined as partnership manager");

        (await Accept(scene, token, Actor.Nobody)).Refusals.ShouldContain(r => r.Code == "AC-10");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_who_open_the_same_link_at_once_make_one_person(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await Invite(scene, "Tomasz Lindqvist", "tomasz@school.example", Role.Viewer);
        var token = await scene.LastToken();
        await using var second = scene.Another();
        var late = new AcceptInvitation(second, new(second, scene.Clock), scene.Clock);
        await second.Invitations.LoadAsync(AccessScene.Stop);

        (await Accept(scene, token, Actor.Nobody)).Succeeded.ShouldBeTrue();
        (await late.Run(new(token, "Tomasz Lindqvist", Password), Actor.Nobody, AccessScene.Stop)).Succeeded.ShouldBeFalse();

        (await scene.Db.People.CountAsync(p => p.EmailFolded == "tomasz@school.example", AccessScene.Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Somebody_with_an_account_accepts_signed_in_and_nobody_else_can_for_them(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var dev = await scene.Db.AddPerson("Dev Ashworth", null, (scene.Other, Role.Administrator));
        await Invite(scene, "Dev Ashworth", "DEV.ashworth@school.example", Role.Finance);
        var token = await scene.LastToken();

        (await Accept(scene, token, Actor.Nobody)).Refusals.Single().Code.ShouldBe("AC-11");
        (await Accept(scene, token, scene.Administrator)).Refusals.Single().Code.ShouldBe("AC-12");
        (await Accept(scene, token, dev.Acting(scene.Other, Role.Administrator))).Value.ShouldBe(dev);

        (await scene.Person(dev)).Memberships.Select(m => m.Role).Order().ShouldBe([Role.Finance, Role.Administrator]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_stops_working_after_14_days_when_withdrawn_and_when_replaced(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await Invite(scene, "Gwen Adeyemi", "gwen@school.example", Role.Finance);
        var replaced = await scene.LastToken();
        var newer = (await Invite(scene, "Gwen Adeyemi", "GWEN@school.example", Role.Viewer)).Value;
        var withdrawn = await scene.LastToken();

        var find = new FindInvitation(scene.Db, scene.Clock);
        (await find.Run(new(replaced), Actor.Nobody, AccessScene.Stop)).Value.Open.ShouldBeFalse();
        (await find.Run(new(withdrawn), Actor.Nobody, AccessScene.Stop)).Value.Open.ShouldBeTrue();
        (await find.Run(new("guess"), Actor.Nobody, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);

        var withdraw = new WithdrawInvitation(scene.Db, scene.Log, scene.Clock);
        (await withdraw.Run(new(newer), scene.Viewer, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await withdraw.Run(new(newer), scene.Bea.Acting(scene.Other, Role.Administrator), AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await withdraw.Run(new(newer), scene.Administrator, AccessScene.Stop)).Succeeded.ShouldBeTrue();
        (await scene.LastEntry()).ShouldBe("Withdrew the invitation of Gwen Adeyemi");
        (await Accept(scene, withdrawn, Actor.Nobody)).Refusals.ShouldContain(r => r.Code == "AC-10");

        await Invite(scene, "Gwen Adeyemi", "gwen@school.example", Role.Finance);
        var late = await scene.LastToken();
        scene.Clock.Pass(TimeSpan.FromDays(14));
        (await Accept(scene, late, Actor.Nobody)).Refusals.ShouldContain(r => r.Code == "AC-10");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_who_manages_people_invites_and_only_into_their_own_organisation(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var invite = new InvitePerson(scene.Db, scene.Log, scene.Mailbox, AccessScene.Site, scene.Clock);
        var command = new InvitePerson.Command(scene.Own, "Gwen Adeyemi", "gwen@school.example", Role.Viewer);

        (await invite.Run(command, scene.Viewer, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await invite.Run(command with { Organisation = scene.Other }, scene.Administrator, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await invite.Run(command with { Email = "BEA.OKAFOR@school.example" }, scene.Administrator, AccessScene.Stop)).Refusals.Single().Code.ShouldBe("AC-03");
        (await invite.Run(command with { Role = Role.Operator }, scene.Administrator, AccessScene.Stop)).Refusals.Single().Code.ShouldBe("AC-04");
        (await scene.Db.MailMessages.CountAsync(AccessScene.Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_poor_name_and_password_are_both_said_and_the_link_still_works(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await Invite(scene, "Gwen Adeyemi", "gwen@school.example", Role.Finance);
        var token = await scene.LastToken();
        var accept = new AcceptInvitation(scene.Db, scene.Log, scene.Clock);

        (await accept.Run(new(token, " ", "short"), Actor.Nobody, AccessScene.Stop)).Refusals.Select(r => r.Field).ShouldBe(["Name", "Password"]);

        (await Accept(scene, token, Actor.Nobody)).Succeeded.ShouldBeTrue();
    }

    private static Task<Outcome<InvitationId>> Invite(AccessScene scene, string name, string email, Role role) =>
        new InvitePerson(scene.Db, scene.Log, scene.Mailbox, AccessScene.Site, scene.Clock).Run(new(scene.Own, name, email, role), scene.Administrator, AccessScene.Stop);

    private static Task<Outcome<PersonId>> Accept(AccessScene scene, string token, Actor actor) =>
        new AcceptInvitation(scene.Db, scene.Log, scene.Clock).Run(new(token, "Tomasz Lindqvist", Password), actor, AccessScene.Stop);
}
