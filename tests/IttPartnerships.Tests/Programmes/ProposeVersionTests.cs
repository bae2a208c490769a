using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

public sealed class ProposeVersionTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_proposal_of_a_component_waits_at_a_time(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");
        var other = (await scene.Write(scene.Coordinator, "Stories first.")).Value;

        (await scene.Propose(scene.Coordinator, other)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-25");
        await scene.Return(scene.Lead, proposal);
        (await scene.Propose(scene.Coordinator, other)).Refusals.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_may_approve_is_written_to_but_not_whoever_proposes_nor_anybody_elsewhere(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);

        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");

        var mail = await scene.Db.MailMessages.OrderBy(m => m.To).ToListAsync(CourseScene.Stop);
        mail.Select(m => m.To).ShouldBe(["Bea.Okafor@school.example", "Priya.Hargreaves@school.example"]);
        mail[0].Subject.ShouldBe("To approve or return: Early reading (X104)");
        mail[0].Text.ShouldContain("Ash Grove Trust proposes version 1");
        mail[0].Text.ShouldContain($"https://itt.example/courses/versions/{proposal.Value}");
        mail[0].Text.ShouldNotContain("Phonics");

        await scene.Return(scene.Lead, proposal);
        await scene.Proposed(scene.Lead, "Stories first.");
        (await scene.Db.MailMessages.CountAsync(m => m.To == "Priya.Hargreaves@school.example", CourseScene.Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_proposed_that_says_what_is_approved_already()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        await scene.Approved("Phonics first.");

        (await scene.Propose(scene.AtDesigner, (await scene.Write(scene.AtDesigner, "Phonics first.\r\n")).Value)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-26");
    }

    [Fact]
    public async Task A_draft_somebody_changed_meanwhile_is_not_proposed_unseen()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var draft = (await scene.Write(scene.AtDesigner, "Phonics first.")).Value;
        var seen = await scene.Stamp(draft);
        await scene.Run((d, l) => new WriteDraft(d, l, scene.Clock).Run(new(scene.Unit, draft, "Phonics last.", seen), scene.AtDesigner, CourseScene.Stop));

        var outcome = await scene.Run((d, l) => new ProposeVersion(d, l, scene.Clock, scene.Post(d)).Run(new(draft, seen), scene.AtDesigner, CourseScene.Stop));

        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("changed");
    }

    [Fact]
    public async Task The_journal_says_what_happened_without_anybodys_words()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);

        await scene.Return(scene.Lead, await scene.Proposed(scene.AtDesigner, "Phonics first."), "Ask Yusuf");

        var entries = await scene.Db.JournalEntries.Where(e => e.Subjects.Any(s => s.Subject == scene.Unit.Value)).OrderBy(e => e.Id).ToListAsync(CourseScene.Stop);
        entries.Select(e => e.Summary).ShouldBe(
        [
            "Added a curriculum unit of course X104", "Wrote version 1 of a curriculum unit of course X104",
            "Proposed version 1 of a curriculum unit of course X104", "Returned version 1 of a curriculum unit of course X104",
        ]);
        entries.ShouldAllBe(e => !e.Detail.Contains("Yusuf") && !e.Detail.Contains("Phonics") && !e.Detail.Contains("reading"));
    }
}
