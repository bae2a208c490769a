using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Allocation;

public sealed class RemovePlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Removing_a_plan_deletes_its_files_and_keeps_numbers_only(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make();

        (await Remove(room, plan, room.Manager)).Succeeded.ShouldBeTrue();

        (await room.Find(plan)).Refusals.ShouldBe([Refusal.NotFound]);
        await using var db = room.Database.Open();
        (await db.PlanPapers.CountAsync(Stop)).ShouldBe(0);
        (await db.JournalEntries.Select(entry => entry.Summary).ToListAsync(Stop)).ShouldContain("Removed a plan for 2 trainees and its files");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_organisation_cannot_see_read_or_remove_it(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make();

        (await room.Find(plan, room.Rival)).Refusals.ShouldBe([Refusal.NotFound]);
        (await room.Find(actor: room.Rival)).Value.ShouldBeEmpty();
        (await room.Use<ReadPlan, Outcome<ReadPlan.Answer>>(use => use.Run(new(plan), room.Rival, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await Remove(room, plan, room.Rival)).Refusals.ShouldBe([Refusal.NotFound]);
        (await room.Find(plan)).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_removed_before_it_is_made_is_never_made(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Request();

        (await Remove(room, plan, room.Manager)).Succeeded.ShouldBeTrue();

        (await room.Work()).ShouldBeFalse("Its work was cancelled with it.");
        (await room.Find()).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_that_cannot_be_removed_is_still_made()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var plan = await room.Request();
        await using (var db = room.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER plans_stay BEFORE DELETE ON plan_runs BEGIN SELECT RAISE(ABORT, 'kept'); END", Stop);
        }

        await Should.ThrowAsync<DbUpdateException>(() => Remove(room, plan, room.Manager));

        (await room.Work()).ShouldBeTrue("nothing was stopped either");
        (await room.Find(plan)).Value.Single().State.ShouldBe(PlanState.Made);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_is_found_to_its_last_day_and_then_deleted(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make();

        room.Clock.Today = new DateTimeOffset(2027, 12, 27, 23, 0, 0, TimeSpan.Zero);
        (await RemoveOld(room, Actor.CommandLine)).Value.ShouldBe(0);
        (await room.Find(plan)).Succeeded.ShouldBeTrue();

        room.Clock.Today = new DateTimeOffset(2027, 12, 28, 1, 0, 0, TimeSpan.Zero);
        (await room.Find(plan)).Refusals.ShouldBe([Refusal.NotFound]);
        (await RemoveOld(room, Actor.CommandLine)).Value.ShouldBe(1);
        await using var db = room.Database.Open();
        (await db.PlanPapers.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_signed_in_can_remove_old_plans_of_everyone()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);

        (await RemoveOld(room, room.Manager)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static Task<Outcome<Done>> Remove(PlanRoom room, PlanRunId plan, Actor actor) =>
        room.Use<RemovePlan, Outcome<Done>>(use => use.Run(new(plan), actor, Stop));

    private static Task<Outcome<int>> RemoveOld(PlanRoom room, Actor actor) => room.Use<RemoveOldPlans, Outcome<int>>(use => use.Run(new(), actor, Stop));
}
