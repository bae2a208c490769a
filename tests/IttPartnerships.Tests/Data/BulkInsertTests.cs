using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Data;

public sealed class BulkInsertTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Rows_inserted_in_bulk_read_back_as_the_change_tracker_would_have_written_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var import = new RegisterImport
        {
            Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = "a.csv", Layout = "x",
            FactsOf = new DateOnly(2026, 1, 30), At = new DateTimeOffset(2026, 2, 1, 9, 30, 0, TimeSpan.Zero), Rows = 3,
        };
        await using (var db = database.Open())
        {
            await db.Database.OpenConnectionAsync(Stop);
            await new BulkInsert<RegisterImport>(db).Add([import], Stop);
        }

        await using var after = database.Open();
        var read = await after.RegisterImports.SingleAsync(one => one.Id == import.Id, Stop);
        read.ShouldBeEquivalentTo(import);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_databases_own_constraints_hold_in_bulk_too(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Stop);
        var orphan = new OrganisationAddress { Id = Guid.CreateVersion7(), Organisation = EntityId.New<OrganisationId>() };

        await Should.ThrowAsync<System.Data.Common.DbException>(() => new BulkInsert<OrganisationAddress>(db).Add([orphan], Stop));
    }
}
