using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Allocation;

public sealed class MakeRequestedPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_made_plan_says_who_is_where_and_why_not(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);

        var plan = await room.Make();

        var row = (await room.Find(plan)).Value.Single();
        (row.State, row.Placed, row.Filled).ShouldBe((PlanState.Made, 1, 1));
        var made = await room.Read(plan);
        made.Trainees.Select(trainee => trainee.Name).ShouldBe(["Amira Example", "Ben Example"]);
        var placed = made.Trainees.Single(trainee => trainee.IsPlaced).Slots.Single();
        (placed.SchoolName, placed.Offer, placed.Window).ShouldBe(("Ash Grove School", "physics-1", "autumn"));
        made.Trainees.Single(trainee => !trainee.IsPlaced).Slots.Single().Why.Length.ShouldBeGreaterThan(20);
        made.At(0).ShouldHaveSingleItem();
        made.Report.Advice.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_kept_sheet_is_the_one_the_command_line_writes()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var command = PlanRoom.Small();

        var plan = await room.Make(command);

        var small = PlanRoom.Small();
        var answer = ExamplePlans.Plan(new PlanningFiles(small.Trainees!, small.Schools!, small.Offers!));
        using MemoryStream sheet = new();
        PlanSheet.Write(sheet, answer.Year!.Problem, answer.Plan!);
        var kept = (await room.Use<ReadPlan, Outcome<ReadPlan.Answer>>(use => use.Run(new(plan), room.Manager, Stop))).Value.Sheet;
        Encoding.UTF8.GetString(kept.Span).ShouldBe(Encoding.UTF8.GetString(sheet.ToArray()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Stopping_while_planning_keeps_the_best_plan_so_far(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Request(Large());

        await WorkUntilStopped(room, plan);

        var stopped = (await room.Find(plan)).Value.Single();
        stopped.State.ShouldBe(PlanState.BestSoFar);
        stopped.Filled.ShouldBeGreaterThan(0);
        (await room.Read(plan)).Trainees.Count.ShouldBe(stopped.Trainees);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_process_that_ends_leaves_the_plan_to_the_next(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Request(Large());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var work = Task.Run(() => room.Work(ending.Token), Stop);
        while ((await room.Find(plan)).Value.Single().State == PlanState.Waiting)
        {
            await Task.Delay(5, Stop);
        }

        await ending.CancelAsync();
        await work;
        (await room.Find(plan)).Value.Single().State.ShouldBe(PlanState.Waiting);

        await WorkUntilStopped(room, plan);
        (await room.Find(plan)).Value.Single().State.ShouldBe(PlanState.BestSoFar);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task No_name_of_a_trainee_is_ever_in_the_journal_or_in_a_job(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);

        var plan = await room.Make(PlanRoom.Small("For Amira Example"));

        await using var db = room.Database.Open();
        var entries = await db.JournalEntries.AsNoTracking().Select(entry => entry.Summary + entry.Detail).ToListAsync(Stop);
        var jobs = await db.Jobs.AsNoTracking().Select(job => job.Title + job.Arguments + job.Message + job.Result).ToListAsync(Stop);
        string.Join('\n', entries.Concat(jobs)).ShouldNotContain("Amira");
        var about = await db.JournalSubjects.Where(subject => subject.Subject == plan.Value).Join(db.JournalEntries, s => s.Entry, e => e.Id, (s, e) => e.Summary).ToListAsync(Stop);
        about.ShouldBe(["Asked for a plan for 2 trainees, 2 schools and 2 slots", "Made a plan that placed 1 of 2 trainees and filled 1 of 2 slots"], ignoreOrder: true);
    }

    private static async Task WorkUntilStopped(PlanRoom room, PlanRunId plan)
    {
        var job = (await room.Find(plan)).Value.Single().Job;
        var work = Task.Run(() => room.Work(), Stop);
        while (room.Running.Progress(job)?.Total is null && !work.IsCompleted)
        {
            await Task.Delay(5, Stop);
        }

        _ = await room.Use<CancelJob, Outcome<Done>>(use => use.Run(new(job), room.Manager, Stop));
        await work;
    }

    /// <summary>Takes several seconds when nobody stops it, so that a busy machine still stops it in the middle.</summary>
    private static RequestPlan.Command Large()
    {
        var files = ExamplePlans.Files(ExampleFiles.InventedSites(600, 3), 3_000, 3);
        return new RequestPlan.Command("Large", files.Trainees, files.Schools, files.Offers);
    }
}
