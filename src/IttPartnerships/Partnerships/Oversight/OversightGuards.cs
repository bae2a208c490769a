namespace IttPartnerships.Partnerships.Oversight;

/// <summary>
/// That an action is closed only on evidence, and that evidence and assessments stay as they are: kept by the database itself,
/// whoever writes.
/// </summary>
internal static class OversightGuards
{
    private const string NoEvidence = "NEW.closed_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM oversight_evidence e WHERE e.action = NEW.id)";

    private static readonly (string Table, string On, string Name, string When)[] All =
    [
        ("oversight_actions", "INSERT", "an_action_begins_open", "NEW.closed_on IS NOT NULL"),
        ("oversight_actions", "UPDATE", "an_action_is_closed_on_evidence", NoEvidence),
        ("oversight_evidence", "UPDATE", "evidence_never_changes", "1 = 1"),
        ("oversight_evidence", "DELETE", "evidence_stays", "1 = 1"),
        ("capacity_assessments", "UPDATE", "an_assessment_never_changes", "1 = 1"),
        ("capacity_assessments", "DELETE", "an_assessment_stays", "1 = 1"),
    ];

    public static IEnumerable<string> Sqlite => All.Select(guard =>
        $"CREATE TRIGGER {guard.Name} BEFORE {guard.On} ON {guard.Table} WHEN {guard.When} BEGIN SELECT RAISE(ABORT, '{guard.Name}'); END");

    public static IEnumerable<string> Postgres => All.SelectMany(guard => new[]
    {
        $"CREATE FUNCTION {guard.Name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {guard.When} THEN RAISE EXCEPTION '{guard.Name}' USING ERRCODE = '23514'; END IF;"
            + $" RETURN {(guard.On == "DELETE" ? "OLD" : "NEW")}; END $$",
        $"CREATE TRIGGER {guard.Name} BEFORE {guard.On} ON {guard.Table} FOR EACH ROW EXECUTE FUNCTION {guard.Name}()",
    });
}
