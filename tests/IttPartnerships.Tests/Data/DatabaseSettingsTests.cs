using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Data;

public class DatabaseSettingsTests
{
    [Fact]
    public async Task PostgresIsAskedNotToCompileQueries()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Postgres);
        await using var db = database.Open();

        Assert.Equal("off", (await db.Database.SqlQueryRaw<string>("SELECT current_setting('jit') AS \"Value\"").ToListAsync(TestContext.Current.CancellationToken)).Single());
    }

    [Fact]
    public void OptionsOfOnesOwnStay()
    {
        var settings = new DatabaseSettings("Host=here;Options=-c statement_timeout=5s", "");

        Assert.Contains("statement_timeout", settings.PostgresConnectionString, StringComparison.Ordinal);
        Assert.DoesNotContain("jit", settings.PostgresConnectionString, StringComparison.Ordinal);
    }
}
