namespace IttPartnerships.Files;

/// <summary>A kept file may be removed, never rewritten: the database itself refuses, whoever writes.</summary>
internal static class KeptFileGuards
{
    private const string Name = "a_kept_file_never_changes";

    private static readonly string[] Tables = ["kept_files", "kept_file_parts"];

    public static IEnumerable<string> Sqlite => Tables.Select(table =>
        $"CREATE TRIGGER {table}_{Name} BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{Name}'); END");

    public static IEnumerable<string> Postgres =>
    [
        $"CREATE FUNCTION {Name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Name}' USING ERRCODE = '23514'; END $$",
        .. Tables.Select(table => $"CREATE TRIGGER {Name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {Name}()"),
    ];
}
