using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Itp;

public sealed class ItpGroupTests
{
    private static CancellationToken Stop => CourseScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_group_is_hosted_by_a_school_that_offered_or_with_a_reason(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind);
        var unit = await scene.Planned();
        await scene.Offering("100001", 6);
        await scene.School("100002");

        (await scene.Shown(unit)).Offers.ShouldHaveSingleItem().Free.ShouldBe(6);
        var group = await scene.Group(unit, "Group 1", 4, "100001");
        (await scene.Shown(unit)).Offers.ShouldHaveSingleItem().Free.ShouldBe(2);
        (await Codes(scene.Keep(unit, null, "Group 2", 3, "100001"))).ShouldBe(["IP-26"]);
        (await Codes(scene.Keep(unit, null, "group 1", 3, "100002"))).ShouldBe(["IP-21", "IP-25"]);
        (await Codes(scene.Keep(unit, null, "Group 2", 3, "999999"))).ShouldBe(["IP-24"]);
        var other = await scene.Group(unit, "Group 2", 3, "100002", "Agreed by telephone");

        var shown = await scene.Shown(unit);
        shown.Groups.Select(line => (line.Group.Id, line.Urn, line.Group.Offer is null, line.Group.HostReason)).ShouldBe([(group, "100001", false, null), (other, "100002", true, "Agreed by telephone")]);
        (await scene.Scene.Run((d, l) => new RemoveItpGroup(d, l, scene.Scene.Clock).Run(new(unit, other, shown.Unit.Version), scene.Placer, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Shown(unit)).Groups.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Trainees_are_shared_evenly_and_moved_and_a_group_takes_no_more_than_it_can(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind);
        var unit = await scene.Planned();
        var (first, second) = (await scene.Group(unit, "Group 1", 1), await scene.Group(unit, "Group 2", 3));

        var filled = (await scene.Scene.Run((d, l) => new FillItpGroups(d, l, scene.Scene.Clock).Run(new(unit), scene.Placer, Stop))).Value;
        (filled.Moved, filled.Left).ShouldBe((4, 1));
        var shown = await scene.Shown(unit);
        shown.Groups.Select(line => line.Trainees.Count).ShouldBe([1, 3]);
        var (out_, in_) = (shown.Groups[0].Trainees[0].Id, shown.Ungrouped.ShouldHaveSingleItem().Id);
        (await scene.Move(unit, (in_, first))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("IP-31");
        (await scene.Move(unit, (TraineeId.New(), second), (shown.Groups[1].Trainees[0].Id, null))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("IP-30");
        (await scene.Move(unit, (in_, first), (out_, null))).Value.ShouldBe(2);
        (await scene.Shown(unit)).Groups[0].Trainees.ShouldHaveSingleItem().Id.ShouldBe(in_);
        (await Codes(scene.Keep(unit, second, "Group 2", 2))).ShouldBe(["IP-23"]);
    }

    [Fact]
    public async Task Who_does_not_keep_the_weeks_makes_no_group_and_moves_nobody()
    {
        await using var scene = await ItpScene.On(DatabaseKind.Sqlite);
        var unit = await scene.Planned();
        var (group, version) = (await scene.Group(unit, "Group 1"), (await scene.Shown(unit)).Unit.Version);

        foreach (var actor in (Actor[])[scene.Scene.AtStranger, scene.Scene.AtDesigner, await scene.Scene.Somebody("Ines Whitlock", scene.Scene.Provider, Role.Viewer)])
        {
            (await scene.Scene.Run((d, l) => new KeepItpGroup(d, l, scene.Scene.Clock).Run(new(unit, null, "Group 2", null, null, null, version), actor, Stop)))
                .Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
            (await scene.Scene.Run((d, l) => new MoveItpMembers(d, l, scene.Scene.Clock).Run(new(unit, new Dictionary<TraineeId, ItpGroupId?> { [scene.Trainees[0]] = group }), actor, Stop)))
                .Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        }
    }

    [Fact]
    public void Shares_go_where_fewest_are()
    {
        var (groups, waiting) = (new[] { ItpGroupId.New(), ItpGroupId.New(), ItpGroupId.New() }, Enumerable.Range(0, 7).Select(_ => TraineeId.New()).ToList());

        var shared = FillItpGroups.Shared(waiting, [(groups[0], 2, null), (groups[1], 0, 1), (groups[2], 0, null)]);

        groups.Select(group => shared.Values.Count(to => to == group)).ShouldBe([2, 1, 4]);
        FillItpGroups.Shared(waiting, []).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Twenty_who_join_at_once_never_overfill_a_group(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind, trainees: 20);
        var unit = await scene.Planned();
        var group = await scene.Group(unit, "Group 1", 7);

        var outcomes = await Task.WhenAll(scene.Trainees.Select(trainee => Task.Run(() => scene.Move(unit, (trainee, group)))));

        var members = await scene.Scene.Db.ItpMembers.CountAsync(m => m.Group == group, Stop);
        members.ShouldBeLessThanOrEqualTo(7);
        members.ShouldBe(outcomes.Count(outcome => outcome.Succeeded));
        outcomes.Where(outcome => !outcome.Succeeded).ShouldAllBe(outcome => outcome.Refusals[0].Code == "IP-31" || outcome.Refusals[0].Code == "changed");
        members.ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_database_itself_lets_no_more_in(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind);
        var unit = await scene.Planned();
        var (full, wide) = (await scene.Group(unit, "Group 1", 1), await scene.Group(unit, "Group 2"));
        (await scene.Move(unit, (scene.Trainees[0], full), (scene.Trainees[1], wide))).Value.ShouldBe(2);

        (await Refused(db => db.Add(new ItpMember { Unit = unit, Trainee = scene.Trainees[2], Group = full }))).ShouldContain("the_group_is_full");
        (await Refused(db => db.ItpMembers.Single(m => m.Trainee == scene.Trainees[1]).Group = full)).ShouldContain("the_group_is_full");
        await scene.Scene.Db.ItpMembers.Where(m => m.Trainee == scene.Trainees[1]).ExecuteUpdateAsync(set => set.SetProperty(m => m.Group, wide), Stop);
        (await Should.ThrowAsync<Exception>(() => scene.Scene.Db.ItpGroups.Where(g => g.Id == full).ExecuteUpdateAsync(set => set.SetProperty(g => g.Capacity, 0), Stop))).ShouldNotBeNull();

        async Task<string> Refused(Action<IttPartnerships.Data.AppDb> change) => await scene.Scene.Run(async (db, _) =>
        {
            change(db);
            return (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop))).InnerException!.Message;
        });
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_register_is_taken_corrected_and_summed_for_each_trainee(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind, trainees: 2);
        var unit = await scene.Planned();
        var group = await scene.Group(unit, "Group 1");
        await scene.Move(unit, (scene.Trainees[0], group), (scene.Trainees[1], group));
        var days = (await scene.Shown(unit)).Days;

        (await Take(scene, unit, group, days[0], true, true)).ShouldBe(["IP-41"]);
        scene.Scene.Clock.Pass(TimeSpan.FromDays(days[^1].DayNumber - CourseScene.Today.DayNumber));
        (await Take(scene, unit, group, days[^1].AddDays(1), true, true)).ShouldBe(["IP-40", "IP-41"]);
        (await Take(scene, unit, group, days[0], true, true)).ShouldBeEmpty();
        (await Take(scene, unit, group, days[0], true, false)).ShouldBeEmpty();
        (await Take(scene, unit, group, days[1], true, true)).ShouldBeEmpty();

        var rows = (await scene.Scene.Run((d, _) => new SumItp(d, scene.Scene.Clock).Run(new(scene.Scene.Course, ItpScene.Year), scene.Placer, Stop))).Value.Rows;
        rows.Select(row => (row.Planned, row.Attended, row.Missed, row.InSchool, row.Open)).ShouldBe([(5, 2, 0, 2, 3), (5, 1, 1, 1, 3)]);
        var version = (await scene.Shown(unit)).Unit.Version;
        (await scene.Scene.Run((d, l) => new RemoveItpUnit(d, l, scene.Scene.Clock).Run(new(unit, version), scene.Placer, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("IP-12");
        (await scene.Scene.Db.JournalEntries.OrderByDescending(e => e.Id).Select(e => e.Summary).FirstAsync(Stop)).ShouldEndWith("2 there, 0 missing");
    }

    [Fact]
    public void A_day_counts_once()
    {
        var (trainee, unit, other) = (TraineeId.New(), ItpUnitId.New(), ItpUnitId.New());
        DateOnly monday = new(2026, 9, 21), tuesday = new(2026, 9, 22), wednesday = new(2026, 9, 23);

        CountedOnce.Clashes(trainee, [(unit, monday), (unit, tuesday)], [(tuesday, DayKind.Absent), (wednesday, DayKind.Extra)]).ShouldBeEmpty();
        CountedOnce.Clashes(trainee, [(unit, monday), (unit, tuesday), (other, tuesday)], [(monday, DayKind.Extra)]).Select(twice => (twice.Day, twice.Also))
            .ShouldBe([(monday, "an extra day of a placement"), (tuesday, "another intensive week")]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_host_sees_the_names_of_who_comes_and_only_its_own_groups(DatabaseKind kind)
    {
        await using var scene = await ItpScene.On(kind);
        var unit = await scene.Planned();
        var school = await scene.Offering("100001", 6);
        var group = await scene.Group(unit, "Group 1", 4, "100001");
        await scene.Move(unit, (scene.Trainees[0], group));
        var (head, elsewhere) = (await scene.Scene.Somebody("Asha Tarn", school, Role.Administrator), scene.Scene.AtStranger);

        var row = (await Hosted(head)).ShouldHaveSingleItem();
        (row.Name, row.Provider, row.Trainees.ShouldHaveSingleItem()).ShouldBe(("Group 1", "Larkmere Training", "Trainee 1"));
        (await Hosted(await scene.Scene.Somebody("Ola Beck", school, Role.Viewer))).ShouldHaveSingleItem().Trainees.ShouldBeEmpty();
        (await Hosted(elsewhere)).ShouldBeEmpty();

        Task<IReadOnlyList<FindHostedItp.Row>> Hosted(Actor actor) =>
            scene.Scene.Run(async (d, _) => (await new FindHostedItp(d, scene.Scene.Clock).Run(new(), actor, Stop)).Value);
    }

    private static async Task<IEnumerable<string>> Take(ItpScene scene, ItpUnitId unit, ItpGroupId group, DateOnly day, params bool[] there) =>
        (await scene.Scene.Run((d, l) => new TakeItpRegister(d, l, scene.Scene.Clock).Run(
            new(unit, group, day, there.Select((was, index) => (was, index)).ToDictionary(line => scene.Trainees[line.index], line => line.was)), scene.Placer, Stop)))
        .Refusals.Select(refusal => refusal.Code);

    private static async Task<IEnumerable<string>> Codes(Task<IttPartnerships.Kernel.Outcome<ItpGroupId>> outcome) => (await outcome).Refusals.Select(refusal => refusal.Code);
}
