using IttPartnerships.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Access;

public sealed class MailboxTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Mail_goes_out_by_SMTP_once_and_its_text_is_kept_no_longer(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await using var server = new MailServer();
        await Put(scene, "gwen@school.example", "Hello\n\nTwo lines");

        (await Send(scene, server.Port)).ShouldBe(new(1, 0));
        (await Send(scene, server.Port)).ShouldBe(new(0, 0));

        server.Received.Count.ShouldBe(1);
        server.Received[0].ShouldContain("RCPT TO:<gwen@school.example>");
        server.Received[0].ShouldContain("Subject: An invitation");
        server.Received[0].ShouldContain("Two lines");
        server.Received[0].ShouldContain("Auto-Submitted: auto-generated");
        var kept = (await new FindMail(scene.Db).Run(new(), Actor.Nobody, AccessScene.Stop)).Value.Single();
        kept.SentAt.ShouldBe(scene.Clock.GetUtcNow());
        kept.Text.ShouldBe("");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Refused_mail_is_tried_again_later_and_given_up_on_after_two_days(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await using var server = new MailServer { Refuses = true };
        await Put(scene, "gwen@school.example", "Hello");

        (await Send(scene, server.Port)).ShouldBe(new(0, 1));
        (await Send(scene, server.Port)).ShouldBe(new(0, 0));
        (await scene.LastMail()).LastProblem.ShouldBe("The mail server answered MailboxBusy");
        scene.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Send(scene, server.Port)).ShouldBe(new(0, 1));
        for (var i = 0; i < 10; i++)
        {
            scene.Clock.Pass(TimeSpan.FromDays(1));
            await Send(scene, server.Port);
        }

        var message = await scene.LastMail();
        message.Attempts.ShouldBe(8);
        message.NextAttemptAt.ShouldBeNull();
        message.SentAt.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_senders_never_get_the_same_message_and_a_dead_ones_comes_back(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        await using var other = scene.Another();
        for (var i = 0; i < 20; i++)
        {
            await Put(scene, $"person{i}@school.example", "Hello");
        }

        var claimed = await Task.WhenAll(Claim(scene.Mailbox), Claim(new Mailbox(other, scene.Clock)));

        claimed.SelectMany(ids => ids).Distinct().Count().ShouldBe(20);
        claimed.Sum(ids => ids.Count).ShouldBe(20);
        scene.Clock.Pass(TimeSpan.FromMinutes(5));
        (await Claim(scene.Mailbox)).Count.ShouldBe(20);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_server_that_is_not_there_loses_nothing(DatabaseKind kind)
    {
        await using var scene = await AccessScene.On(kind);
        int port;
        await using (var gone = new MailServer())
        {
            port = gone.Port;
        }

        await Put(scene, "gwen@school.example", "Hello");

        (await Send(scene, port)).ShouldBe(new(0, 1));
        (await scene.LastMail()).Text.ShouldBe("Hello");
    }

    private static async Task<List<Guid>> Claim(Mailbox mailbox)
    {
        List<Guid> ids = [];
        while (await mailbox.ClaimNext(AccessScene.Stop) is { } message)
        {
            ids.Add(message.Id);
        }

        return ids;
    }

    private static async Task Put(AccessScene scene, string to, string text)
    {
        scene.Mailbox.Put(new EmailAddress(to), "An invitation", text);
        await scene.Db.SaveChangesAsync(AccessScene.Stop);
        scene.Db.ChangeTracker.Clear();
    }

    private static async Task<SendWaitingMail.Sent> Send(AccessScene scene, int port) =>
        (await new SendWaitingMail(scene.Mailbox).Run(new(new("127.0.0.1", port, "no-reply@partnerships.example", null, null, Encrypted: false)), AccessScene.Stop)).Value;
}
