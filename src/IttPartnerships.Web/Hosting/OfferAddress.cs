using System.Globalization;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Hosting;

/// <summary>A search of offers as an address. What it says wrongly is ignored.</summary>
internal static class OfferAddress
{
    public const string Page = "/hosting/offers";

    public static OfferSearch Read(IQueryCollection query, RegisterSnapshot register, DateOnly today) => new(Year(query, today))
    {
        Near = Text(query, "near"),
        Mode = TravelModes.TryParse(Text(query, "by"), out var mode) ? mode : TravelMode.Car,
        Minutes = int.TryParse(Text(query, "minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 240 ? minutes : null,
        Subject = Text(query, "subject"),
        KeyStages = query["stage"].Select(value => Enum.TryParse<KeyStages>(value, out var stage) ? stage : KeyStages.None).Aggregate(KeyStages.None, (all, stage) => all | stage),
        Window = Text(query, "window"),
        Setting = Word<SettingType>(query, "setting"),
        Kind = Word<OfferKind>(query, "kind"),
        ContrastWith = School(Text(query, "contrast"), register),
        FreeOnly = Text(query, "free") == "yes",
        ConfirmedSince = int.TryParse(Text(query, "within"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 400 ? today.AddDays(-days) : null,
        Order = Word<OfferOrder>(query, "sort"),
    };

    private static AcademicYear Year(IQueryCollection query, DateOnly today) =>
        int.TryParse(Text(query, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is > 2000 and < 2200 ? new(start) : HostingYear.Asked(today);

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 and <= 200 } text ? text : null;

    private static TEnum? Word<TEnum>(IQueryCollection query, string name)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(Text(query, name), out var word) && Enum.IsDefined(word) ? word : null;

    /// <summary>A URN, an id, or the whole name of a school.</summary>
    private static OrganisationId? School(string? text, RegisterSnapshot register)
    {
        if (text is null)
        {
            return null;
        }

        if (OrganisationId.TryParse(text, null, out var id))
        {
            return register.Row(id)?.Id;
        }

        var folded = string.Join(' ', SearchWords.InOrder(text));
        return register.Rows.FirstOrDefault(row => row.Kind == OrganisationKind.School && (row.Number(IdentifierScheme.Urn) == text || row.Folded == folded))?.Id;
    }
}
