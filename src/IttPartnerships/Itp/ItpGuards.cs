using static IttPartnerships.Data.Triggers;

namespace IttPartnerships.Itp;

/// <summary>What the database itself keeps of groups, whoever writes: no more members than a group takes, however many are moved at once.</summary>
internal static class ItpGuards
{
    public const string Full = "the_group_is_full";
    public const string Holds = "a_group_keeps_room_for_its_members";

    private const string IsFull = "(SELECT g.capacity FROM itp_groups g WHERE g.id = NEW.\"group\") <= (SELECT COUNT(*) FROM itp_members m WHERE m.\"group\" = NEW.\"group\")";
    private const string IsTooSmall = "NEW.capacity < (SELECT COUNT(*) FROM itp_members m WHERE m.\"group\" = NEW.id)";
    private const string Moves = "NEW.\"group\" <> OLD.\"group\" AND ";

    public static IEnumerable<string> Sqlite =>
    [
        OnSqlite("itp_members", "INSERT", Full, IsFull),
        OnSqlite("itp_members", "UPDATE", Full, Moves + IsFull),
        OnSqlite("itp_groups", "UPDATE", Holds, IsTooSmall),
    ];

    /// <summary>Two who join at once would not see each other: the group’s row is taken first, so that one waits and then counts the other.</summary>
    public static IEnumerable<string> Postgres =>
    [
        "CREATE FUNCTION itp_members_lock_group() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM itp_groups g WHERE g.id = NEW.\"group\" FOR UPDATE; RETURN NEW; END $$",
        "CREATE TRIGGER a_first_lock BEFORE INSERT OR UPDATE ON itp_members FOR EACH ROW EXECUTE FUNCTION itp_members_lock_group()",
        .. OnPostgres("itp_members", "INSERT", Full, IsFull),
        .. OnPostgres("itp_members", "UPDATE", Full, Moves + IsFull),
        .. OnPostgres("itp_groups", "UPDATE", Holds, IsTooSmall),
    ];
}
