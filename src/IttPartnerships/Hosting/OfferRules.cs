using IttPartnerships.Kernel;

namespace IttPartnerships.Hosting;

/// <summary>An offer about to be kept.</summary>
/// <param name="Taken">Trainees at one time who have places on it already.</param>
public sealed record OfferFacts(OfferDetails Offer, AcademicYear Year, int Taken);

/// <summary>What an offer has to say. Everything but its kind may be left for later.</summary>
public static class OfferRules
{
    public static readonly IReadOnlyList<Rule<OfferFacts>> All =
    [
        new("HO-21", "Say what kind of place it is", "Mission W4, the five kinds", f => f.Offer.Kind is not null, nameof(OfferDetails.Kind)),
        new("HO-22", "Enter how many trainees at one time, from 1 to 99, or leave it empty if you are not sure yet", "Mission W4", f => f.Offer.Places is null or (>= 0 and <= 99), nameof(OfferDetails.Places)),
        new("HO-23", "More trainees have places on this offer already. Ask their provider before you offer fewer", "Domain document: caps are kept",
            f => f.Taken <= (f.Offer.Places ?? 0), nameof(OfferDetails.Places)),
        new("HO-24", "The longest stay is between 1 and 52 weeks", "A year has 52", f => f.Offer.Weeks is null or (>= 1 and <= 52), nameof(OfferDetails.Weeks)),
        new("HO-25", "The last day must be the first day or after it", "Days in order", f => f.Offer.FirstDay is null || f.Offer.LastDay is null || f.Offer.LastDay >= f.Offer.FirstDay, nameof(OfferDetails.LastDay)),
        new("HO-26", "Both days must be in the academic year the answer is for", "Domain document, ITP",
            f => Inside(f.Offer.FirstDay, f.Year) && Inside(f.Offer.LastDay, f.Year), nameof(OfferDetails.FirstDay)),
        new("HO-27", "Subject and year groups must be 100 characters or fewer each", "The room kept for it",
            f => (f.Offer.Subject ?? "").Length <= 100 && (f.Offer.YearGroups ?? "").Length <= 100, nameof(OfferDetails.Subject)),
        new("HO-28", "Notes must be 2,000 characters or fewer, and the focus 200", "The room kept for it",
            f => (f.Offer.Notes ?? "").Length <= 2000 && (f.Offer.Focus ?? "").Length <= 200, nameof(OfferDetails.Notes)),
        new("HO-29", "When it holds and when help is wanted must be 200 characters or fewer each", "The room kept for it",
            f => string.Join("; ", f.Offer.Windows).Length <= 200 && string.Join("; ", f.Offer.SupportWanted).Length <= 200, nameof(OfferDetails.Windows)),
    ];

    private static bool Inside(DateOnly? day, AcademicYear year) => day is not { } given || year.Period.Contains(given);
}
