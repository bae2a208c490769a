using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Data;

/// <summary>What a database holds, table by table, as row count and digest: two databases with the same content compare equal.</summary>
public static class TableContent
{
    public static async Task<SortedDictionary<string, string>> Of(AppDb db, CancellationToken stop)
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(stop);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Append("__EFMigrationsHistory").Distinct())
        {
            content[table] = await Digest(db.Database.GetDbConnection(), table, stop);
        }

        await db.Database.CloseConnectionAsync();
        return content;
    }

    private static async Task<string> Digest(DbConnection connection, string table, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(stop))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i)))));
        }

        rows.Sort(StringComparer.Ordinal);
        return $"{rows.Count} rows, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
    }

    private static string Cell(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
