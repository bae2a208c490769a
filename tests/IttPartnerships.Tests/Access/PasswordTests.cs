using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Access;

public sealed class PasswordTests
{
    private const string Password = "otter lantern seven";

    [Theory]
    [InlineData("short one", "AC-20")]
    [InlineData("Password123!", "AC-22")]
    [InlineData("P4ssw0rd2026", "AC-22")]
    [InlineData("qwertyuiop", "AC-22")]
    [InlineData("aaaaaaaaaaaa", "AC-22")]
    [InlineData("teachertraining1", "AC-22")]
    [InlineData("letmeinletmein", "AC-22")]
    [InlineData("beaokafor2026", "AC-23")]
    [InlineData("bea.okafor@school.example", "AC-23")]
    public void A_password_that_is_short_common_or_ones_own_name_is_refused(string password, string code)
    {
        PasswordRules.All.Broken(new(password, "Bea Okafor", "bea.okafor@school.example")).Select(r => r.Code).ShouldBe([code]);
    }

    [Theory]
    [InlineData("otter lantern seven")]
    [InlineData("all lower case words are fine")]
    [InlineData("школа у озера")]
    [InlineData("Xk7#qL2!vR9@")]
    public void A_long_uncommon_password_of_any_signs_is_good(string password)
    {
        PasswordRules.All.Broken(new(password, "Bea Okafor", "bea.okafor@school.example")).ShouldBeEmpty();
    }

    [Fact]
    public void A_megabyte_is_no_password()
    {
        PasswordRules.All.Broken(new(new string('x', 200) + "y z", "Bea", "b@school.example")).Select(r => r.Code).ShouldContain("AC-21");
    }

    [Fact]
    public void A_hash_is_salted_matches_its_password_only_and_counts_its_iterations()
    {
        var hash = PasswordHash.Of(Password);

        hash.ShouldStartWith("pbkdf2-sha512$210000$");
        PasswordHash.Of(Password).ShouldNotBe(hash);
        PasswordHash.Matches(hash, Password).ShouldBeTrue();
        PasswordHash.Matches(hash, Password + " ").ShouldBeFalse();
        PasswordHash.Matches("something else", Password).ShouldBeFalse();
        PasswordHash.IsOutdated(hash).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mailed_link_sets_a_new_password_once_and_ends_every_session(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var before = (await scene.Person(scene.Bea)).Credentials!.SecurityStamp;

        (await Request(scene, "BEA.OKAFOR@school.example")).Succeeded.ShouldBeTrue();
        var token = await scene.LastToken();
        var reset = new ResetPassword(scene.Db, scene.Log, scene.Mailbox, scene.Clock);
        (await reset.Run(new(token, "password12"), Actor.Nobody, AccessScene.Stop)).Refusals.Single().Code.ShouldBe("AC-22");
        (await reset.Run(new(token, Password), Actor.Nobody, AccessScene.Stop)).Value.ShouldBe(scene.Bea);

        var credentials = (await scene.Person(scene.Bea)).Credentials!;
        credentials.SecurityStamp.ShouldNotBe(before);
        PasswordHash.Matches(credentials.PasswordHash!, Password).ShouldBeTrue();
        (await scene.LastEntry()).ShouldBe("Chose a new password by a mailed link");
        (await scene.LastMail()).Subject.ShouldBe("Your password was changed");
        (await reset.Run(new(token, Password), Actor.Nobody, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_lasts_an_hour_and_one_address_is_mailed_once_in_five_minutes(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await Request(scene, "bea.okafor@school.example");
        await Request(scene, "bea.okafor@school.example");
        (await scene.Db.MailMessages.CountAsync(AccessScene.Stop)).ShouldBe(1);
        var token = await scene.LastToken();
        scene.Clock.Pass(TimeSpan.FromHours(1));

        (await new ResetPassword(scene.Db, scene.Log, scene.Mailbox, scene.Clock).Run(new(token, Password), Actor.Nobody, AccessScene.Stop))
            .Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_for_an_unknown_address_is_answered_alike_and_mails_nobody(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);

        (await Request(scene, "nobody@school.example")).Succeeded.ShouldBeTrue();
        (await Request(scene, "no address")).Refusals.Single().Field.ShouldBe("Email");

        (await scene.Db.MailMessages.CountAsync(AccessScene.Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Changing_ones_password_needs_the_one_one_has(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", Password, (scene.Own, Role.Finance));
        var actor = gwen.Acting(scene.Own, Role.Finance, "Gwen Adeyemi");
        var change = new ChangePassword(scene.Db, scene.Log, scene.Mailbox);

        (await change.Run(new("wrong", "seven otters lantern"), actor, AccessScene.Stop)).Refusals.Single().Code.ShouldBe("AC-14");
        (await change.Run(new(Password, "seven otters lantern"), Actor.Nobody, AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await change.Run(new(Password, "seven otters lantern"), actor, AccessScene.Stop)).Succeeded.ShouldBeTrue();

        (await scene.LastEntry()).ShouldBe("Changed their password");
        PasswordHash.Matches((await scene.Person(gwen)).Credentials!.PasswordHash!, "seven otters lantern").ShouldBeTrue();
    }

    private static Task<Outcome<Done>> Request(AccessScene scene, string email) =>
        new RequestPasswordReset(scene.Db, scene.Log, scene.Mailbox, AccessScene.Site, scene.Clock).Run(new(email), Actor.Nobody, AccessScene.Stop);
}
