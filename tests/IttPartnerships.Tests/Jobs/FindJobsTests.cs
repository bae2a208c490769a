using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Jobs;

public sealed class FindJobsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_latest_come_first_a_page_at_a_time_and_can_be_narrowed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        for (var i = 0; i < FindJobs.PageSize + 2; i++)
        {
            await host.Request($"Work {i}");
        }

        await host.RunNext();

        var first = await host.Find(new());
        (first.Total, first.Rows.Count, first.Rows[0].Title).ShouldBe((FindJobs.PageSize + 2, FindJobs.PageSize, $"Work {FindJobs.PageSize + 1}"));
        (await host.Find(new(Page: 2))).Rows.Select(r => r.Title).ShouldBe(["Work 1", "Work 0"]);
        (await host.Find(new(State: JobState.Succeeded))).Rows.ShouldHaveSingleItem().Title.ShouldBe("Work 0");
        (await host.Find(new(Kind: "another"))).Total.ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_ones_own_organisations_jobs_are_seen_except_by_who_looks_after_jobs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var id = await host.Request();

        (await host.Find(new(id), JobHost.Stranger)).Rows.ShouldBeEmpty();
        (await host.Find(new(id), JobHost.Importer with { Permissions = [Permission.SeeRegister] })).Rows.ShouldBeEmpty();
        (await host.Find(new(id), JobHost.Stranger with { Permissions = [Permission.SeeJobs] })).Rows.ShouldHaveSingleItem();
        (await host.Find(new(id), Actor.CommandLine)).Rows.ShouldHaveSingleItem();
    }
}
