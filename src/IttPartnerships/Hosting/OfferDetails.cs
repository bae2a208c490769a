using IttPartnerships.GettingInvolved;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Hosting;

/// <summary>What an offer says, as it is filled in: everything but the kind may be empty for "any" or "not sure yet".</summary>
public sealed record OfferDetails(OfferKind? Kind, int? Places)
{
    public KeyStages KeyStages { get; init; }

    public string? Subject { get; init; }

    public string? YearGroups { get; init; }

    public IReadOnlyList<string> Windows { get; init; } = [];

    public int? Weeks { get; init; }

    public IReadOnlyList<TrainingRoute> Routes { get; init; } = [];

    public bool PartTimeWelcome { get; init; } = true;

    public SettingType? Setting { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? Focus { get; init; }

    public string? Notes { get; init; }

    public IReadOnlyList<string> SupportWanted { get; init; } = [];

    public static OfferDetails Of(Offer offer) => new(offer.Kind, offer.Places == 0 ? null : offer.Places)
    {
        KeyStages = offer.KeyStages, Subject = offer.Subject, YearGroups = offer.YearGroups, Windows = Parts(offer.Windows), Weeks = offer.Weeks,
        Routes = [.. Parts(offer.Routes).Select(Enum.Parse<TrainingRoute>)], PartTimeWelcome = offer.PartTimeWelcome, Setting = offer.Setting,
        FirstDay = offer.FirstDay, LastDay = offer.LastDay, Focus = offer.Focus, Notes = offer.Notes, SupportWanted = Parts(offer.SupportWanted),
    };

    public void Write(Offer offer)
    {
        (offer.Kind, offer.Places, offer.KeyStages, offer.Subject, offer.YearGroups) = (Kind!.Value, Places ?? 0, KeyStages, Spelled(Subject), Text(YearGroups));
        (offer.Windows, offer.Weeks, offer.Routes, offer.PartTimeWelcome) = (Together(Windows), Weeks, Together(Routes.Select(route => route.ToString())), PartTimeWelcome);
        (offer.Setting, offer.Focus, offer.Notes, offer.SupportWanted) = (Setting, Text(Focus), Text(Notes), Together(SupportWanted));
        (offer.FirstDay, offer.LastDay) = (FirstDay, LastDay);
    }

    /// <summary>As searches compare it: "maths" and "Mathematics" are one.</summary>
    public static string? Spelled(string? subject) => TeachingSubjects.Clean([subject ?? ""]) is [var one, ..] ? one : null;

    public static IReadOnlyList<string> Parts(string joined) => joined.Split("; ", StringSplitOptions.RemoveEmptyEntries);

    private static string Together(IEnumerable<string> parts) => string.Join("; ", parts.Select(part => part.Trim()).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
