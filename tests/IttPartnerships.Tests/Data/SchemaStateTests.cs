using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Data;

public sealed class SchemaStateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_migrated_database_is_up_to_date(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();

        var schema = await SchemaState.Of(db, Stop);

        schema.IsCurrent.ShouldBeTrue();
        schema.Advice.ShouldStartWith("The database is up to date");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_database_without_the_last_migration_asks_for_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\"", Stop);

        var schema = await SchemaState.Of(db, Stop);

        schema.IsCurrent.ShouldBeFalse();
        schema.Advice.ShouldBe("The database is empty. Run: ittp database migrate");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_a_newer_version_is_known_as_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Tomorrow', '99.0')", Stop);

        var schema = await SchemaState.Of(db, Stop);

        schema.IsCurrent.ShouldBeFalse();
        schema.Unknown.ShouldBe(["29990101000000_Tomorrow"]);
        schema.Advice.ShouldStartWith("The database was made by a newer version");
    }
}
