using IttPartnerships.Jobs;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Jobs;

public sealed class JobWorkerTests
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Four_workers_of_two_processes_run_every_job_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var script = new JobScript(async (_, stop) =>
        {
            await Task.Delay(5, stop);
            return JobScript.Good;
        });
        await using var first = new JobHost(database, script, "first");
        await using var second = new JobHost(database, script, "second");
        List<JobId> jobs = [];
        for (var i = 0; i < 40; i++)
        {
            jobs.Add(await first.Request());
        }

        first.StartWorkers(2);
        second.StartWorkers(2);
        foreach (var job in jobs)
        {
            (await second.WaitUntil(job, row => row.IsOver)).State.ShouldBe(JobState.Succeeded);
        }

        script.Begun.OrderBy(j => j.Value).ShouldBe(jobs.OrderBy(j => j.Value));
        (await first.InDatabase(db => db.Jobs.MaxAsync(j => j.Attempts, TestEnd))).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Progress_is_seen_from_another_process(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var finish = new TaskCompletionSource();
        var script = new JobScript(async (job, stop) =>
        {
            job.Report(3, 10, "Reading the file");
            await finish.Task.WaitAsync(stop);
            return new JobEnd(true, "Read", "{\"rows\":10}");
        });
        await using var working = new JobHost(database, script, "working");
        await using var watching = new JobHost(database, script, "watching");
        var id = await watching.Request();
        working.StartWorkers(1);

        var seen = await watching.WaitUntil(id, row => row.Progress.Done > 0);
        seen.State.ShouldBe(JobState.Running);
        seen.Progress.ShouldBe(new JobProgress(3, 10, "Reading the file"));

        finish.SetResult();
        var over = await watching.WaitUntil(id, row => row.IsOver);
        over.Progress.Message.ShouldBe("Read");
        over.Result.ShouldBe("{\"rows\":10}");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_worker_that_dies_is_replaced_by_another_and_can_no_longer_write(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var wakes = new TaskCompletionSource();
        var deaf = new JobScript(async (_, _) =>
        {
            await wakes.Task;
            return new JobEnd(true, "Written by the dead");
        });
        var lively = new JobScript((job, _) => Task.FromResult(new JobEnd(true, $"Attempt {job.Attempt}")));
        await using var dying = new JobHost(database, deaf, "dying", lease: TimeSpan.FromMilliseconds(300), heartbeat: TimeSpan.FromHours(1));
        await using var other = new JobHost(database, lively, "other");
        var id = await dying.Request();
        dying.StartWorkers(1);
        await dying.WaitUntil(id, row => row.State == JobState.Running);

        other.StartWorkers(1);
        (await other.WaitUntil(id, row => row.IsOver)).Progress.Message.ShouldBe("Attempt 2");

        wakes.SetResult();
        await dying.End();
        (await other.See(id)).Progress.Message.ShouldBe("Attempt 2");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_goes_only_when_the_end_of_the_work_that_read_it_is_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        Dictionary<JobId, StoredFileId> read = [];
        var stolen = true;
        JobHost host = null!;
        var script = new JobScript(async (job, _) =>
        {
            if (stolen)
            {
                await host.InDatabase(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.ClaimedBy, "another").SetProperty(j => j.LeaseUntil, DateTimeOffset.UnixEpoch), TestEnd));
            }

            return job.Title == "broken" ? throw new InvalidOperationException() : new JobEnd(job.Title == "good", "Read") { DoneWith = [read[job.Id]] };
        });
        await using var one = host = new JobHost(database, script, "host", heartbeat: TimeSpan.FromHours(1));
        async Task<JobId> Request(string title)
        {
            var id = await host.Request(title);
            using MemoryStream content = new([1, 2, 3]);
            read[id] = await host.Use<StoredFiles, StoredFileId>(files => files.Store(content, TestEnd));
            return id;
        }

        Task<bool> Kept(JobId job) => host.InDatabase(db => db.StoredFiles.AnyAsync(f => f.Id == read[job], TestEnd));
        var good = await Request("good");
        (await host.RunNext()).ShouldBeTrue();
        (await Kept(good)).ShouldBeTrue("another worker has the run, and needs the file");

        stolen = false;
        (await host.RunNext()).ShouldBeTrue();
        (await host.See(good)).State.ShouldBe(JobState.Succeeded);
        (await Kept(good)).ShouldBeFalse();

        var refused = await Request("refused");
        (await host.RunNext()).ShouldBeTrue();
        (await Kept(refused)).ShouldBeFalse();

        var broken = await Request("broken");
        (await host.RunNext()).ShouldBeTrue();
        (await host.See(broken)).State.ShouldBe(JobState.Failed);
        (await Kept(broken)).ShouldBeTrue("it can be tried again");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_worker_that_lives_keeps_its_job_past_its_first_lease(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var script = new JobScript(async (_, stop) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, stop);
            return JobScript.Good;
        });
        await using var slow = new JobHost(database, script, "slow", lease: TimeSpan.FromSeconds(6));
        await using var eager = new JobHost(database, script, "eager", lease: TimeSpan.FromSeconds(6));
        var id = await slow.Request();
        slow.StartWorkers(1);
        eager.StartWorkers(1);

        (await eager.WaitUntil(id, row => row.IsOver)).State.ShouldBe(JobState.Succeeded);
        script.Begun.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_job_whose_workers_keep_dying_is_given_up(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var script = JobScript.AtOnce;
        await using var host = new JobHost(database, script, "host");
        var id = await host.Request();
        await host.InDatabase(db => db.Jobs.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Attempts, 3)
                .SetProperty(j => j.ClaimedBy, "dead").SetProperty(j => j.LeaseUntil, DateTimeOffset.UnixEpoch),
            TestEnd));

        (await host.RunNext()).ShouldBeTrue();

        var row = await host.See(id);
        row.State.ShouldBe(JobState.Failed);
        row.Progress.Message.ShouldStartWith("Broken off 3 times");
        script.Begun.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_job_that_ran_when_the_process_ended_is_run_again_by_the_next(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var before = new JobHost(database, JobScript.Endless, "before");
        var id = await before.Request();
        before.StartWorkers(1);
        await before.WaitUntil(id, row => row.State == JobState.Running);
        await before.End();
        (await before.See(id)).State.ShouldBe(JobState.Queued);

        await using var after = new JobHost(database, JobScript.AtOnce, "after");
        (await after.RunNext()).ShouldBeTrue();
        (await after.See(id)).State.ShouldBe(JobState.Succeeded);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_failure_is_told_without_what_the_exception_says(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, new JobScript((_, _) => throw new FormatException("Bea Okafor, 12 High Street")), "host");
        var id = await host.Request();
        await host.RunNext();

        var row = await host.See(id);
        row.State.ShouldBe(JobState.Failed);
        row.Progress.Message.ShouldContain("FormatException");
        row.Progress.Message.ShouldContain(id.Value.ToString());
        row.Progress.Message.ShouldNotContain("Okafor");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Work_that_refuses_ends_as_failed_with_its_reasons(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var script = new JobScript((job, _) => Task.FromResult(new JobEnd(job.Arguments<Numbered>().Number != 7, "12 rows are wrong", "[12]")));
        await using var host = new JobHost(database, script, "host");
        var id = await host.Request();
        await host.RunNext();

        var row = await host.See(id);
        (row.State, row.Progress.Message, row.Result).ShouldBe((JobState.Failed, "12 rows are wrong", "[12]"));
        (await host.RunNext()).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Work_of_a_kind_this_version_does_not_know_fails_and_says_so(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var id = await host.Request();
        await host.InDatabase(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.Kind, "of-tomorrow"), TestEnd));
        await host.RunNext();

        var job = await host.InDatabase(db => db.Jobs.SingleAsync(j => j.Id == id, TestEnd));
        (job.State, job.Message).ShouldBe((JobState.Failed, "This version does not know the kind of work \"of-tomorrow\""));
    }

    private sealed record Numbered(int Number);
}
