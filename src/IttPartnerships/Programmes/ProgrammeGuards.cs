using static IttPartnerships.Data.Triggers;

namespace IttPartnerships.Programmes;

/// <summary>
/// What the database itself keeps of course design, whoever writes: a text that was proposed is never rewritten, states only go
/// forward, no two versions are final on one day, decisions stay and are the accredited provider's own.
/// </summary>
internal static class ProgrammeGuards
{
    private const string Decided = "('Approved', 'Returned', 'Withdrawn')";

    private static readonly string[] Content = ["text", "component", "number", "author_organisation", "author", "based_on"];

    private const string NotTheProviders = "NEW.kind IN ('Approved', 'Returned', 'Retired') AND NOT EXISTS (SELECT 1 FROM course_components p"
        + " JOIN courses c ON c.id = p.course WHERE p.id = NEW.component AND c.provider = NEW.organisation)";

    private const string Backwards = $"(OLD.state IN {Decided} AND NEW.state <> OLD.state) OR (OLD.state = 'Proposed' AND NEW.state = 'Draft')"
        + " OR (OLD.state = 'Draft' AND NEW.state IN ('Approved', 'Returned'))";

    private const string SqliteOverlap = "NEW.state = 'Approved' AND (NEW.superseded_from IS NULL OR NEW.superseded_from > NEW.effective_from) AND EXISTS (SELECT 1 FROM component_versions o"
        + " WHERE o.id <> NEW.id AND o.component = NEW.component AND o.state = 'Approved' AND (o.superseded_from IS NULL OR o.superseded_from > o.effective_from)"
        + " AND (o.superseded_from IS NULL OR o.superseded_from > NEW.effective_from) AND (NEW.superseded_from IS NULL OR NEW.superseded_from > o.effective_from))";

    public static IEnumerable<string> Sqlite =>
    [
        OnSqlite("component_versions", "INSERT", "a_version_begins_as_a_draft", "NEW.state <> 'Draft'"),
        OnSqlite("component_versions", "UPDATE", "a_proposed_text_never_changes", "OLD.state <> 'Draft' AND (" + Differs("IS NOT") + ")"),
        OnSqlite("component_versions", "UPDATE", "a_version_never_goes_back", Backwards),
        OnSqlite("component_versions", "UPDATE", "an_approved_day_never_changes", "OLD.effective_from IS NOT NULL AND NEW.effective_from IS NOT OLD.effective_from"),
        OnSqlite("component_versions", "UPDATE", "another_version_is_final_then", SqliteOverlap),
        OnSqlite("component_versions", "DELETE", "a_version_stays", "1"),
        OnSqlite("component_decisions", "INSERT", "only_the_accredited_provider_decides", NotTheProviders),
        OnSqlite("component_decisions", "UPDATE", "a_decision_stays", "1"),
        OnSqlite("component_decisions", "DELETE", "a_decision_stays", "1"),
        OnSqlite("courses", "UPDATE", "a_course_stays_with_its_provider", "NEW.provider <> OLD.provider"),
    ];

    public static IEnumerable<string> Postgres =>
    [
        "ALTER TABLE component_versions ADD CONSTRAINT another_version_is_final_then"
            + " EXCLUDE USING gist (component WITH =, daterange(effective_from, superseded_from, '[)') WITH &&) WHERE (state = 'Approved')",
        .. OnPostgres("component_versions", "INSERT", "a_version_begins_as_a_draft", "NEW.state <> 'Draft'"),
        .. OnPostgres("component_versions", "UPDATE", "a_proposed_text_never_changes", "OLD.state <> 'Draft' AND (" + Differs("IS DISTINCT FROM") + ")"),
        .. OnPostgres("component_versions", "UPDATE", "a_version_never_goes_back", Backwards),
        .. OnPostgres("component_versions", "UPDATE", "an_approved_day_never_changes",
            "OLD.effective_from IS NOT NULL AND NEW.effective_from IS DISTINCT FROM OLD.effective_from"),
        .. OnPostgres("component_versions", "DELETE", "a_version_stays", "true"),
        .. OnPostgres("component_decisions", "INSERT", "only_the_accredited_provider_decides", NotTheProviders),
        .. OnPostgres("component_decisions", "UPDATE", "a_decision_stays", "true"),
        .. OnPostgres("component_decisions", "DELETE", "a_decision_stays", "true"),
        .. OnPostgres("courses", "UPDATE", "a_course_stays_with_its_provider", "NEW.provider <> OLD.provider"),
    ];

    private static string Differs(string operation) => string.Join(" OR ", Content.Select(column => $"NEW.{column} {operation} OLD.{column}"));
}
