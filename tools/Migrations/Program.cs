using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IttPartnerships.Migrations;

/// <summary>Lets dotnet-ef see both databases; run through <c>./migration NAME</c>.</summary>
internal static class Program
{
    private static void Main() => Console.WriteLine("Run ./migration NAME instead.");
}

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=design").Options);
}
