using IttPartnerships.Files;
using IttPartnerships.Itp;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IttPartnerships.Data;

// What the database holds by itself and EF's model cannot say: written by hand, run after Initial, each room in its own words.
// A rule that changes later gets a migration of its own.

[DbContext(typeof(SqliteAppDb))]
[Migration("20260901000001_Guards")]
public sealed class SqliteGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in (string[])[.. AgreementGuards.Sqlite, .. ProgrammeGuards.Sqlite, .. KeptFileGuards.Sqlite, .. OversightGuards.Sqlite, .. ItpGuards.Sqlite, .. PlacementGuards.Sqlite])
        {
            migrationBuilder.Sql(statement);
        }
    }
}

[DbContext(typeof(PostgresAppDb))]
[Migration("20260901000001_Guards")]
public sealed class PostgresGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in (string[])[.. AgreementGuards.Postgres, .. ProgrammeGuards.Postgres, .. KeptFileGuards.Postgres, .. OversightGuards.Postgres, .. ItpGuards.Postgres, .. PlacementGuards.Postgres])
        {
            migrationBuilder.Sql(statement);
        }
    }
}
