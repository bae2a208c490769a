using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

/// <summary>Nothing is final before the accredited provider, and only it, approves (R22).</summary>
public sealed class ApproveVersionTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_partners_text_is_final_once_the_provider_approves_it_and_the_record_says_who(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");
        (await scene.Show(scene.Lead)).Value.FinalText.ShouldBeNull();

        (await scene.Approve(scene.Lead, proposal)).Refusals.ShouldBeEmpty();

        var shown = (await scene.Show(scene.AtDeliverer)).Value;
        shown.FinalText.ShouldBe("Phonics first.");
        shown.Line.Accountable.ShouldBe("Larkmere Training");
        shown.Line.Final!.ApprovedBy.ShouldBe("Priya Hargreaves");
        shown.Line.Final.By.ShouldBe("Ash Grove Trust");
        shown.Line.Final.EffectiveFrom.ShouldBe(CourseScene.Today);
        var record = (await new ReadCourseRecord(scene.Db, scene.Clock).Run(new(scene.Course), scene.Lead, CourseScene.Stop)).Value;
        record.Rows.Select(row => (row.Decision, row.By, row.Organisation)).ShouldBe(
            [(DecisionKind.Approved, "Priya Hargreaves", "Larkmere Training"), (DecisionKind.Proposed, "Yusuf Pemberton", "Ash Grove Trust")]);
        record.Provider.ShouldBe("Larkmere Training");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task No_partner_approves_or_returns_whatever_its_role_and_whatever_is_delegated_to_it(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");
        scene.AtDesigner.May(Permission.ApproveCourses).ShouldBeTrue();

        foreach (var other in (Actor[])[scene.AtDesigner, scene.AtDeliverer, scene.AtStranger, scene.Coordinator, Actor.CommandLine])
        {
            (await scene.Approve(other, proposal)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found", other.Name);
            (await scene.Return(other, proposal)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found", other.Name);
        }

        (await scene.Version(proposal)).State.ShouldBe(ComponentState.Proposed);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_second_person_of_the_provider_approves_what_one_of_its_own_wrote(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var proposal = await scene.Proposed(scene.Lead, "Phonics first.");

        (await scene.Approve(scene.Lead, proposal)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-31");

        (await scene.Approve(scene.Second, proposal)).Succeeded.ShouldBeTrue();
        (await scene.Show(scene.Lead)).Value.Decisions[0].Alone.ShouldBeFalse();
    }

    [Fact]
    public async Task The_only_one_who_may_approve_does_so_alone_and_the_record_says_it()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        await scene.Db.Memberships.Where(m => m.Person == scene.Second.Person).ExecuteDeleteAsync(CourseScene.Stop);
        var proposal = await scene.Proposed(scene.Lead, "Phonics first.");

        (await scene.Approve(scene.Lead, proposal)).Refusals.ShouldBeEmpty();

        (await scene.Show(scene.Lead)).Value.Decisions[0].Alone.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_version_takes_the_place_of_the_old_from_its_day_on(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var first = await scene.Approved("One.");
        var later = CourseScene.Today.AddDays(10);

        var second = await scene.Approved("Two.", later);

        (await scene.Show(scene.AtDeliverer)).Value.ShouldSatisfyAllConditions(
            shown => shown.FinalText.ShouldBe("One."),
            shown => shown.Line.Coming!.Id.ShouldBe(second));
        scene.Clock.Pass(TimeSpan.FromDays(10));
        (await scene.Show(scene.AtDeliverer)).Value.FinalText.ShouldBe("Two.");
        (await scene.Version(first)).IsFinalOn(later).ShouldBeFalse();
        (await scene.Version(first)).IsFinalOn(later.AddDays(-1)).ShouldBeTrue();
        (await scene.Version(second)).IsFinalOn(later).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task At_most_one_version_is_final_on_any_day_however_they_were_approved(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var chance = new Random(3);
        for (var i = 0; i < 12; i++)
        {
            await scene.Approved($"Text {i}.", CourseScene.Today.AddDays(chance.Next(8)));
        }

        var versions = await scene.Db.ComponentVersions.AsNoTracking().ToListAsync(CourseScene.Stop);

        var final = Enumerable.Range(0, 9).Select(day => versions.FindAll(v => v.IsFinalOn(CourseScene.Today.AddDays(day)))).ToList();
        final.ShouldAllBe(day => day.Count <= 1);
        final[^1].ShouldHaveSingleItem().Number.ShouldBe(12);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told(DatabaseKind kind)
    {
        await using var scene = await CourseScene.On(kind);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");
        var stamp = await scene.Stamp(proposal);

        (await scene.Approve(scene.Lead, proposal)).Succeeded.ShouldBeTrue();
        var second = await scene.Run((d, l) => new ReturnVersion(d, l, scene.Clock).Run(new(proposal, "Too short", stamp), scene.Second, CourseScene.Stop));

        second.Refusals.ShouldHaveSingleItem().Code.ShouldBe("changed");
    }

    [Fact]
    public async Task What_was_returned_says_why_and_is_written_anew()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");

        (await scene.Return(scene.Lead, proposal, "  ")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-33");
        (await scene.Return(scene.Lead, proposal, "Say how long")).Succeeded.ShouldBeTrue();

        (await scene.Show(scene.AtDesigner)).Value.Decisions[0].Reason.ShouldBe("Say how long");
        (await scene.Version(await scene.Proposed(scene.AtDesigner, "Phonics first, for six weeks."))).Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_provider_that_lost_its_accreditation_approves_nothing_unless_it_teaches_out()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");
        await scene.Db.Accreditations.ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, CourseScene.Today.AddDays(-1)), CourseScene.Stop);

        (await scene.Approve(scene.Lead, proposal)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-30");

        await scene.Db.Agreements.ExecuteUpdateAsync(set => set.SetProperty(a => a.TeachOutUntil, CourseScene.Today.AddDays(90)), CourseScene.Stop);
        (await scene.Approve(scene.Lead, proposal)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_final_in_the_past()
    {
        await using var scene = await CourseScene.On(DatabaseKind.Sqlite);
        var proposal = await scene.Proposed(scene.AtDesigner, "Phonics first.");

        (await scene.Approve(scene.Lead, proposal, CourseScene.Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("CD-32");
    }
}
