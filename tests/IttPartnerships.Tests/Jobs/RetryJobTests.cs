using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Jobs;

public sealed class RetryJobTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_failed_job_is_done_again_as_it_was_asked_for(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var script = new JobScript((job, _) => job.Attempt == 1 ? throw new IOException("the disk was away") : Task.FromResult(JobScript.Good));
        await using var host = new JobHost(database, script, "host");
        var id = await host.Request();
        await host.RunNext();
        (await host.See(id)).State.ShouldBe(JobState.Failed);

        (await host.Retry(id)).Succeeded.ShouldBeTrue();
        await host.RunNext();

        var row = await host.See(id);
        (row.State, row.Attempts).ShouldBe((JobState.Succeeded, 2));
        (await host.InDatabase(db => db.JournalEntries.Select(e => e.EventName).ToListAsync(TestContext.Current.CancellationToken)))
            .ShouldBe([nameof(JobRequested), nameof(JobRetried)], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stopped_job_runs_when_it_is_tried_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var id = await host.Request();
        await host.Cancel(id);

        await host.Retry(id);
        await host.RunNext();

        (await host.See(id)).State.ShouldBe(JobState.Succeeded);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_refused_with_reasons_is_not_tried_again_as_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, new JobScript((_, _) => Task.FromResult(new JobEnd(false, "Refused", "[1]"))), "host");
        var id = await host.Request();
        await host.RunNext();

        (await host.See(id)).CanBeRetried.ShouldBeFalse();
        (await host.Retry(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("job-refused");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_what_failed_or_was_stopped_can_be_tried_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var id = await host.Request();

        (await host.Retry(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("job-not-over");
        (await host.Retry(id, JobHost.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
    }
}
