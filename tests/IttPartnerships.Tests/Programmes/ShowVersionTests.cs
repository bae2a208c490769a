using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Programmes;

public sealed class ShowVersionTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_proposal_is_compared_with_what_is_final_and_says_when_that_is_newer(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        await scene.Approved("Phonics first.");
        var draft = (await scene.Write(scene.AtDesigner, "Phonics and stories first.")).Value;
        (await Show(scene, draft, scene.AtDesigner)).Outdated.ShouldBeFalse();

        await scene.Approved("Phonics first, daily.");

        var shown = (await Show(scene, draft, scene.AtDesigner));
        shown.Outdated.ShouldBeTrue();
        shown.Against!.Number.ShouldBe(3);
        shown.Difference!.Before.ShouldBe("Phonics first, daily.");
        shown.Difference.After.ShouldBe("Phonics and stories first.");
        (await Show(scene, draft, scene.AtDesigner, against: 1)).Difference!.Lines.ShouldHaveSingleItem().Parts
            .ShouldBe([new(TextChange.Same, "Phonics "), new(TextChange.Added, "and stories "), new(TextChange.Same, "first.")]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Comments_stand_in_threads_with_who_said_them(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");
        var question = (await Say(scene, scene.Lead, proposal, "For how long?")).Value;
        var answer = (await Say(scene, scene.AtDesigner, proposal, "Six weeks", question)).Value;

        (await Say(scene, scene.Lead, proposal, "Fine", answer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-35");
        (await Say(scene, scene.Lead, proposal, " ")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-34");

        var comment = (await Show(scene, proposal, scene.Lead)).Comments.ShouldHaveSingleItem();
        (comment.By, comment.Organisation, comment.Text).ShouldBe(("Priya Hargreaves", "Larkmere Training", "For how long?"));
        comment.Answers.ShouldHaveSingleItem().By.ShouldBe("Yusuf Pemberton");
    }

    [Fact]
    public async Task It_says_who_may_approve_it_and_why_not()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var proposal = await scene.Proposed(scene.Lead, "Phonics first.");

        (await Show(scene, proposal, scene.Lead)).MayApprove!.ShouldHaveSingleItem().Code.ShouldBe("CD-31");
        (await Show(scene, proposal, scene.Second)).MayApprove!.ShouldBeEmpty();
        (await Show(scene, proposal, scene.AtDesigner)).MayApprove.ShouldBeNull();
        (await Show(scene, proposal, scene.Coordinator)).MayApprove.ShouldBeNull();
    }

    private static async Task<ShowVersion.Picture> Show(CourseScene scene, ComponentVersionId version, Actor actor, int? against = null) =>
        (await scene.Run((d, _) => new ShowVersion(d, scene.Clock).Run(new(version, against), actor, CourseScene.Stop))).Value;

    private static Task<Outcome<ComponentCommentId>> Say(CourseScene scene, Actor actor, ComponentVersionId version, string text, ComponentCommentId? to = null) =>
        scene.Run((d, l) => new CommentOnVersion(d, l, scene.Clock).Run(new(version, text, to), actor, CourseScene.Stop));
}
