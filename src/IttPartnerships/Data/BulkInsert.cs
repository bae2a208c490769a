using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace IttPartnerships.Data;

/// <summary>
/// Adds many new records of one kind past the change tracker, in the transaction of the context: a prepared INSERT on
/// SQLite, binary COPY on PostgreSQL. Columns and conversions come from the model, so nothing is said twice. Journal what
/// you add: the save interceptor does not see these rows.
/// </summary>
/// <typeparam name="TEntity">A mapped record.</typeparam>
public sealed class BulkInsert<TEntity>
    where TEntity : class
{
    private readonly AppDb db;
    private readonly string table;
    private readonly Column[] columns;

    public BulkInsert(AppDb db)
    {
        this.db = db;
        var entity = db.Model.FindEntityType(typeof(TEntity))
            ?? throw new ArgumentException($"{typeof(TEntity).Name} is not in the model.", nameof(db));
        var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        table = store.Name;
        columns = [.. entity.GetProperties().Select(property => new Column(property, store))];
    }

    public async Task Add(IReadOnlyCollection<TEntity> records, CancellationToken stop)
    {
        if (records.Count == 0)
        {
            return;
        }

        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await Copy(postgres, records, stop);
        }
        else
        {
            Insert(records, stop);
        }
    }

    private async Task Copy(NpgsqlConnection connection, IReadOnlyCollection<TEntity> records, CancellationToken stop)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var record in records)
        {
            await writer.StartRowAsync(stop);
            foreach (var column in columns)
            {
                if (column.Read(record) is { } value)
                {
                    await writer.WriteAsync(value, column.StoreType, stop);
                }
                else
                {
                    await writer.WriteNullAsync(stop);
                }
            }
        }

        await writer.CompleteAsync(stop);
    }

    private void Insert(IReadOnlyCollection<TEntity> records, CancellationToken stop)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => Parameter(command, $"$p{i}")).ToArray();
        foreach (var record in records)
        {
            stop.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = columns[i].Read(record) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed class Column
    {
        private readonly Func<object, object?> get;
        private readonly Func<object?, object?>? convert;

        public Column(IProperty property, StoreObjectIdentifier store)
        {
            Name = property.GetColumnName(store)!;
            var mapping = property.GetRelationalTypeMapping();
            StoreType = mapping.StoreTypeNameBase;
            convert = mapping.Converter?.ConvertToProvider;
            var getter = property.GetGetter();
            get = getter.GetClrValue;
        }

        public string Name { get; }

        public string StoreType { get; }

        public object? Read(object record) => get(record) is { } value ? convert is null ? value : convert(value) : null;
    }
}
