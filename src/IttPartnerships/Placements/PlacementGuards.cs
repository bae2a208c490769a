using IttPartnerships.Kernel;

namespace IttPartnerships.Placements;

/// <summary>
/// Places that the database itself keeps, whoever writes and however many at once: never more live placements on one day than an offer has
/// places, nor at a school than its answer for the year allows, all providers together; and neither number shrinks below what is taken.
/// </summary>
/// <remarks>PostgreSQL locks the answer's and the offer's rows before it counts, so two who look at once count one after the other; SQLite has one writer.</remarks>
internal static class PlacementGuards
{
    private const string OfferFull = "an_offer_has_a_place_for_each";
    private const string SchoolFull = "a_school_has_a_place_for_each";
    private const string OfferTaken = "an_offer_keeps_the_places_taken";
    private const string SchoolTaken = "a_school_keeps_the_places_taken";

    private static readonly (string Name, Refusal Refusal)[] Refusals =
    [
        (OfferFull, new("PT-30", "Every place of this offer is taken on some of these days, or the school has not said how many there are. Choose another", "Offer")),
        (SchoolFull, new("PT-31", "The school has as many trainees at one time as it said for the year, from all providers together. Choose another", "Offer")),
        (OfferTaken, new("PT-32", "More trainees than this have places on the offer at one time. Ask their provider to move them first", "Places")),
        (SchoolTaken, new("PT-33", "More trainees than this have places at the school at one time. Ask their provider to move them first", "TotalPlaces")),
    ];

    /// <summary>What people are told where a guard refused; null where it was something else.</summary>
    public static Refusal? RefusalFor(Exception? error) =>
        error is null ? null : Array.Find(Refusals, each => error.Message.Contains(each.Name, StringComparison.Ordinal)).Refusal;

    /// <summary>Refused since the offer or the school has a place for nobody more.</summary>
    public static bool IsFull(Refusal refusal) => refusal.Code is "PT-30" or "PT-31";

    public static IEnumerable<string> Sqlite
    {
        get
        {
            foreach (var (on, changes) in ((string On, string Changes)[])[("INSERT", "1"), ("UPDATE", TakesMore("IS NOT"))])
            {
                yield return Data.Triggers.OnSqlite("placements", on, OfferFull, $"NEW.live AND ({changes}) AND NEW.offer IS NOT NULL AND (SELECT places FROM offers WHERE id = NEW.offer) <= ({Most("a.offer = NEW.offer")})");
                yield return Data.Triggers.OnSqlite("placements", on, SchoolFull,
                    $"NEW.live AND ({changes}) AND (SELECT total_places FROM hosting_answers WHERE school = NEW.school AND year = {SqliteYear("NEW.first_day")}) <= ({Most("a.school = NEW.school")})");
            }

            yield return Data.Triggers.OnSqlite("offers", "UPDATE", OfferTaken, $"NEW.places < OLD.places AND NEW.places < ({Peak("a.offer = NEW.id")})");
            yield return Data.Triggers.OnSqlite("hosting_answers", "UPDATE", SchoolTaken,
                "NEW.total_places IS NOT NULL AND (OLD.total_places IS NULL OR NEW.total_places < OLD.total_places)"
                + $" AND NEW.total_places < ({Peak($"a.school = NEW.school AND {SqliteYear("a.first_day")} = NEW.year")})");
        }
    }

    public static IEnumerable<string> Postgres =>
    [
        "CREATE FUNCTION placements_keep_places() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE most integer; BEGIN"
            + $" IF NOT NEW.live THEN RETURN NEW; END IF; IF TG_OP = 'UPDATE' THEN IF NOT ({TakesMore("IS DISTINCT FROM")}) THEN RETURN NEW; END IF; END IF;"
            + $" SELECT total_places INTO most FROM hosting_answers WHERE school = NEW.school AND year = {PostgresYear("NEW.first_day")} FOR NO KEY UPDATE;"
            + $" IF most <= ({Most("a.school = NEW.school")}) THEN RAISE EXCEPTION '{SchoolFull}' USING ERRCODE = '23514'; END IF;"
            + " IF NEW.offer IS NOT NULL THEN SELECT places INTO most FROM offers WHERE id = NEW.offer FOR NO KEY UPDATE;"
            + $" IF most <= ({Most("a.offer = NEW.offer")}) THEN RAISE EXCEPTION '{OfferFull}' USING ERRCODE = '23514'; END IF; END IF;"
            + " RETURN NEW; END $$",
        "CREATE TRIGGER placements_keep_places BEFORE INSERT OR UPDATE ON placements FOR EACH ROW EXECUTE FUNCTION placements_keep_places()",
        .. Data.Triggers.OnPostgres("offers", "UPDATE", OfferTaken, $"NEW.places < OLD.places AND NEW.places < ({Peak("a.offer = NEW.id")})"),
        .. Data.Triggers.OnPostgres("hosting_answers", "UPDATE", SchoolTaken,
            "NEW.total_places IS NOT NULL AND (OLD.total_places IS NULL OR NEW.total_places < OLD.total_places)"
            + $" AND NEW.total_places < ({Peak($"a.school = NEW.school AND {PostgresYear("a.first_day")} = NEW.year")})"),
    ];

    /// <summary>A step that takes no more than it had is never refused, so that what stands can always go on, be shortened or be called off.</summary>
    private static string TakesMore(string differs) =>
        $"NOT OLD.live OR NEW.offer {differs} OLD.offer OR NEW.school <> OLD.school OR NEW.first_day < OLD.first_day OR NEW.last_day > OLD.last_day";

    /// <summary>The most others on one of the new one's days. Others only become more on a day that one begins, so only those are counted.</summary>
    private static string Most(string same)
    {
        var others = $"{same} AND a.live AND a.id <> NEW.id";
        var onDay = $"SELECT COUNT(*) FROM placements b WHERE {same.Replace("a.", "b.", StringComparison.Ordinal)} AND b.live AND b.id <> NEW.id";
        var onFirst = $"SELECT COUNT(*) FROM placements a WHERE {others} AND a.first_day <= NEW.first_day AND a.last_day >= NEW.first_day";
        var onLater = $"SELECT MAX(({onDay} AND b.first_day <= a.first_day AND b.last_day >= a.first_day)) FROM placements a WHERE {others} AND a.first_day > NEW.first_day AND a.first_day <= NEW.last_day";
        return $"SELECT CASE WHEN later.most > first.most THEN later.most ELSE first.most END FROM (SELECT ({onFirst}) AS most) first, (SELECT COALESCE(({onLater}), 0) AS most) later";
    }

    /// <summary>The most there are on any day.</summary>
    private static string Peak(string same) =>
        $"SELECT COALESCE(MAX((SELECT COUNT(*) FROM placements b WHERE {same.Replace("a.", "b.", StringComparison.Ordinal)} AND b.live AND b.first_day <= a.first_day AND b.last_day >= a.first_day)), 0)"
        + $" FROM placements a WHERE {same} AND a.live";

    // The academic year begins on 1 August.
    private static string SqliteYear(string day) => $"(CAST(substr({day}, 1, 4) AS INTEGER) - (substr({day}, 6, 2) < '08'))";

    private static string PostgresYear(string day) => $"(EXTRACT(YEAR FROM {day})::integer - CASE WHEN EXTRACT(MONTH FROM {day}) < 8 THEN 1 ELSE 0 END)";
}
