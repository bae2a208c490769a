using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Data;

public sealed class MigrationsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_model_has_no_change_that_the_migrations_lack(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
