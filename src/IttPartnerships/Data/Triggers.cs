namespace IttPartnerships.Data;

/// <summary>Statements that make the database refuse a row by itself; the name of what was broken is in its error.</summary>
internal static class Triggers
{
    /// <param name="on">INSERT, UPDATE or DELETE.</param>
    /// <param name="when">A condition on OLD and NEW, in SQL.</param>
    public static string OnSqlite(string table, string on, string name, string when) =>
        $"CREATE TRIGGER {table}_{on}_{name} BEFORE {on} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{name}'); END";

    /// <inheritdoc cref="OnSqlite"/>
    public static IEnumerable<string> OnPostgres(string table, string on, string name, string when) =>
    [
        $"CREATE FUNCTION {table}_{on}_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {when} THEN RAISE EXCEPTION '{name}' USING ERRCODE = '23514'; END IF;"
            + $" RETURN {(on == "DELETE" ? "OLD" : "NEW")}; END $$",
        $"CREATE TRIGGER {name}_{on} BEFORE {on} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_{on}_{name}()",
    ];
}
