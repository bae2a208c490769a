using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Access;

public sealed class PasskeyTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_passkey_is_kept_its_owner_told_and_removed_by_its_owner_only(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        var gwen = await scene.Db.AddPerson("Gwen Adeyemi", null, (scene.Own, Role.Finance));

        (await AddKey(scene, scene.Administrator)).Succeeded.ShouldBeTrue();

        (await scene.LastEntry()).ShouldBe("Added a passkey");
        (await scene.LastMail()).Text.ShouldContain("“Work laptop”");
        var account = (await new FindMyAccount(scene.Db).Run(new(), scene.Administrator, AccessScene.Stop)).Value;
        account.Passkeys.Single().Name.ShouldBe("Work laptop");
        var remove = new RemovePasskey(scene.Db, scene.Log);
        (await remove.Run(new([1, 2, 3]), gwen.Acting(scene.Own, Role.Finance), AccessScene.Stop)).Refusals.ShouldBe([Refusal.NotFound]);
        (await remove.Run(new([1, 2, 3]), scene.Administrator, AccessScene.Stop)).Succeeded.ShouldBeTrue();
        (await scene.Person(scene.Bea)).Passkeys.ShouldBeEmpty();
        (await scene.LastEntry()).ShouldBe("Removed a passkey");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_same_key_is_not_kept_twice_and_a_name_is_needed(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await AddKey(scene, scene.Administrator);
        scene.Db.ChangeTracker.Clear();

        (await AddKey(scene, scene.Administrator)).Refusals.ShouldBe([Refusal.Changed]);
        (await new AddPasskey(scene.Db, scene.Log, scene.Mailbox).Run(new(" ", Key), scene.Administrator, AccessScene.Stop)).Refusals.Single().Code.ShouldBe("AC-15");
    }

    internal static Task<Outcome<Done>> AddKey(AccessScene scene, Actor actor) =>
        new AddPasskey(scene.Db, scene.Log, scene.Mailbox).Run(new("Work laptop", Key), actor, AccessScene.Stop);

    private static Passkey Key(PersonId person, string name) => new()
    {
        Id = [1, 2, 3],
        Person = person,
        Name = name,
        PublicKey = [4],
        AttestationObject = [5],
        ClientDataJson = [6],
    };
}
