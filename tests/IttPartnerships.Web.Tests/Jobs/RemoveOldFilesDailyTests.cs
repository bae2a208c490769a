using System.Text;
using IttPartnerships.Jobs;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IttPartnerships.Web.Tests.Jobs;

public sealed class RemoveOldFilesDailyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task Files_that_nobody_came_back_for_in_a_week_are_gone_within_a_day_and_younger_ones_stay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        HandClock clock = new();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
        var old = await Store(services, "handed in a week ago");
        clock.Pass(TimeSpan.FromDays(6.5));
        var younger = await Store(services, "handed in half a day ago");
        clock.Pass(TimeSpan.FromDays(0.5));
        using RemoveOldFilesDaily daily = new(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<RemoveOldFilesDaily>.Instance);

        await daily.StartAsync(Stop);
        await Passed(clock, TimeSpan.FromSeconds(59));
        (await Kept(database)).ShouldBe([old, younger], ignoreOrder: true, "nothing is done in the first minute after the start");
        await Passed(clock, TimeSpan.FromSeconds(2));
        (await Kept(database)).ShouldBe([younger]);
        for (var day = 0; day < 6; day++)
        {
            await Passed(clock, TimeSpan.FromDays(1));
        }

        (await Kept(database)).ShouldBe([younger], "six and a half days old");
        await Passed(clock, TimeSpan.FromDays(1));
        (await Kept(database)).ShouldBeEmpty();
        await using (var db = database.Open())
        {
            (await db.StoredFileParts.CountAsync(Stop)).ShouldBe(0);
        }

        await daily.StopAsync(Stop);
    }

    // It waits for its next turn once what it had to do is done.
    private static async Task Passed(HandClock clock, TimeSpan time)
    {
        await clock.UntilWaitedFor(Stop);
        clock.Pass(time);
        await clock.UntilWaitedFor(Stop);
    }

    private static async Task<StoredFileId> Store(IServiceProvider services, string text)
    {
        await using var scope = services.CreateAsyncScope();
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        return await scope.ServiceProvider.GetRequiredService<StoredFiles>().Store(content, Stop);
    }

    private static async Task<List<StoredFileId>> Kept(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.StoredFiles.Select(file => file.Id).ToListAsync(Stop);
    }
}
