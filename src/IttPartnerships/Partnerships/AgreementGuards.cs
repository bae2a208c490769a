using static IttPartnerships.Data.Triggers;

namespace IttPartnerships.Partnerships;

/// <summary>
/// Invariants of agreements that the database itself keeps, whoever writes: no two agreements of a pair and no two versions of an
/// agreement hold on the same day, what was offered is never rewritten, and a signature binds the text it stands under.
/// </summary>
internal static class AgreementGuards
{
    public const string SignatureBinds = "a_signature_binds_the_offered_text";
    public const string HoldsAlready = "_holds_already";

    private static readonly string[] Content =
    [
        "\"from\"", "until", "first_year", "last_year", "effective_from", "review_on", "aims", "area", "hosts", "prepares_school_agreements", "reason", "number", "agreement",
        "provider_name", "partner_name",
    ];

    private static readonly string[] Delegated =
        ["id", "version", "agreement", "provider", "partner", "responsibility", "\"from\"", "until", "courses", "phases", "areas"];

    private static readonly string[] PartsOfVersion = ["agreement_sections", "oversight_arrangements"];

    public static IEnumerable<string> Sqlite =>
    [
        .. Both("agreements", "an_agreement_of_the_pair" + HoldsAlready, "NEW.held_from IS NOT NULL AND EXISTS (SELECT 1 FROM agreements o WHERE o.id <> NEW.id"
            + " AND o.provider = NEW.provider AND o.partner = NEW.partner AND " + SqliteOverlap + ")"),
        .. Both("agreement_versions", "a_version_of_the_agreement" + HoldsAlready, "NEW.held_from IS NOT NULL AND EXISTS (SELECT 1 FROM agreement_versions o"
            + " WHERE o.id <> NEW.id AND o.agreement = NEW.agreement AND " + SqliteOverlap + ")"),
        OnSqlite("agreement_versions", "UPDATE", "an_offered_text_never_changes", "OLD.stage <> 'Draft' AND (NEW.stage = 'Draft' OR " + Differs(Content, "IS NOT") + ")"),
        OnSqlite("agreement_versions", "UPDATE", "a_digest_never_changes", "OLD.digest IS NOT NULL AND NEW.digest IS NOT OLD.digest"),
        OnSqlite("agreement_versions", "DELETE", "an_offered_version_stays", "OLD.stage <> 'Draft'"),
        .. PartsOfVersion.SelectMany(table => new[]
        {
            OnSqlite(table, "INSERT", "an_offered_text_gets_no_more", NotDraft("NEW")),
            OnSqlite(table, "UPDATE", "an_offered_text_never_changes", NotDraft("OLD")),
            OnSqlite(table, "DELETE", "an_offered_text_loses_nothing", NotDraft("OLD")),
        }),
        OnSqlite("delegations", "INSERT", "an_offered_text_gets_no_more", NotDraft("NEW")),
        OnSqlite("delegations", "UPDATE", "an_offered_text_never_changes", NotDraft("OLD") + " AND (" + Differs(Delegated, "IS NOT") + ")"),
        OnSqlite("delegations", "DELETE", "an_offered_text_loses_nothing", NotDraft("OLD")),
        OnSqlite("signatures", "INSERT", SignatureBinds,
            "NOT EXISTS (SELECT 1 FROM agreement_versions v WHERE v.id = NEW.version AND v.stage = 'Offered' AND v.digest = NEW.digest)"),
        OnSqlite("signatures", "UPDATE", "a_signature_stays", "1"),
        OnSqlite("signatures", "DELETE", "a_signature_stays", "1"),
    ];

    public static IEnumerable<string> Postgres =>
    [
        "CREATE EXTENSION IF NOT EXISTS btree_gist",
        "ALTER TABLE agreements ADD CONSTRAINT an_agreement_of_the_pair" + HoldsAlready
            + " EXCLUDE USING gist (provider WITH =, partner WITH =, daterange(held_from, held_until, '[]') WITH &&) WHERE (held_from IS NOT NULL)",
        "ALTER TABLE agreement_versions ADD CONSTRAINT a_version_of_the_agreement" + HoldsAlready
            + " EXCLUDE USING gist (agreement WITH =, daterange(held_from, held_until, '[]') WITH &&) WHERE (held_from IS NOT NULL)",
        .. OnPostgres("agreement_versions", "UPDATE", "an_offered_text_never_changes",
            "OLD.stage <> 'Draft' AND (NEW.stage = 'Draft' OR " + Differs(Content, "IS DISTINCT FROM") + ")"),
        .. OnPostgres("agreement_versions", "UPDATE", "a_digest_never_changes", "OLD.digest IS NOT NULL AND NEW.digest IS DISTINCT FROM OLD.digest"),
        .. OnPostgres("agreement_versions", "DELETE", "an_offered_version_stays", "OLD.stage <> 'Draft'"),
        .. PartsOfVersion.SelectMany(table => (string[])
        [
            .. OnPostgres(table, "INSERT", "an_offered_text_gets_no_more", NotDraft("NEW")),
            .. OnPostgres(table, "UPDATE", "an_offered_text_never_changes", NotDraft("OLD")),
            .. OnPostgres(table, "DELETE", "an_offered_text_loses_nothing", NotDraft("OLD")),
        ]),
        .. OnPostgres("delegations", "INSERT", "an_offered_text_gets_no_more", NotDraft("NEW")),
        .. OnPostgres("delegations", "UPDATE", "an_offered_text_never_changes", NotDraft("OLD") + " AND (" + Differs(Delegated, "IS DISTINCT FROM") + ")"),
        .. OnPostgres("delegations", "DELETE", "an_offered_text_loses_nothing", NotDraft("OLD")),
        .. OnPostgres("signatures", "INSERT", SignatureBinds,
            "NOT EXISTS (SELECT 1 FROM agreement_versions v WHERE v.id = NEW.version AND v.stage = 'Offered' AND v.digest = NEW.digest)"),
        .. OnPostgres("signatures", "UPDATE", "a_signature_stays", "true"),
        .. OnPostgres("signatures", "DELETE", "a_signature_stays", "true"),
    ];

    private static string SqliteOverlap =>
        "o.held_from IS NOT NULL AND (o.held_until IS NULL OR o.held_until >= NEW.held_from) AND (NEW.held_until IS NULL OR NEW.held_until >= o.held_from)";

    private static string Differs(string[] columns, string operation) => string.Join(" OR ", columns.Select(column => $"NEW.{column} {operation} OLD.{column}"));

    private static string NotDraft(string row) => $"EXISTS (SELECT 1 FROM agreement_versions v WHERE v.id = {row}.version AND v.stage <> 'Draft')";

    private static IEnumerable<string> Both(string table, string name, string when) => [OnSqlite(table, "INSERT", name, when), OnSqlite(table, "UPDATE", name, when)];
}
