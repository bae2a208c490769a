using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Partnerships.Responsibilities;

/// <summary>One part of a responsibility that a partner does: for a scope, on days.</summary>
/// <param name="Held">The days it really holds.</param>
public sealed record DonePart(AgreementId Agreement, OrganisationId Partner, string PartnerName, DelegationScope Scope, Period Held);

/// <summary>A course of the provider, as far as who does what for it goes.</summary>
public sealed record CourseOf(string Code, string Title, TrainingPhase Phase);

/// <summary>Two partners' parts of one responsibility that meet in scope and days.</summary>
public sealed record Overlap(DonePart One, DonePart Other);

/// <summary>A part that ends with nobody's going on.</summary>
/// <param name="From">The first day on which the provider does it itself.</param>
public sealed record BackToProvider(DonePart Part, DateOnly From);

/// <summary>Who does one of the seven responsibilities on a day. Who is accountable is never asked: it is the accredited provider.</summary>
/// <param name="Done">By partners, on the day.</param>
/// <param name="Rest">The provider's courses that no partner does it for: the provider does. Empty where it does all or nothing.</param>
/// <param name="InPlaces">Courses that partners do it for in some places only: elsewhere the provider does.</param>
public sealed record ResponsibilityLine(
    Responsibility What, IReadOnlyList<DonePart> Done, IReadOnlyList<CourseOf> Rest, IReadOnlyList<CourseOf> InPlaces, IReadOnlyList<Overlap> Overlaps, IReadOnlyList<BackToProvider> Ends)
{
    public bool ProviderDoesAll => Done.Count == 0;

    /// <param name="parts">Every part of this responsibility that holds on the day or later.</param>
    public static ResponsibilityLine Of(Responsibility what, IReadOnlyList<DonePart> parts, IReadOnlyList<CourseOf> courses, DateOnly on)
    {
        var done = parts.Where(part => part.Held.Contains(on)).OrderBy(part => part.PartnerName, StringComparer.CurrentCultureIgnoreCase).ThenBy(part => part.Held.From).ToList();
        var covering = courses.ToDictionary(course => course, course => done.Where(part => part.Scope.Covers(course.Code, course.Phase)).ToList());
        return new(
            what, done,
            done.Count == 0 ? [] : [.. courses.Where(course => covering[course].Count == 0)],
            [.. courses.Where(course => covering[course].Count > 0 && covering[course].TrueForAll(part => part.Scope.Areas.Count > 0))],
            [.. done.SelectMany((one, i) => done.Skip(i + 1).Select(other => new Overlap(one, other))).Where(pair => pair.One.Partner != pair.Other.Partner && pair.One.Scope.Meets(pair.Other.Scope))],
            [.. done.Where(part => part.Held.Until is not null && !GoesOn(part, parts)).Select(part => new BackToProvider(part, part.Held.Until!.Value.AddDays(1)))]);
    }

    private static bool GoesOn(DonePart part, IReadOnlyList<DonePart> parts) =>
        parts.Any(next => next != part && next.Held.Contains(part.Held.Until!.Value.AddDays(1)) && next.Scope.Meets(part.Scope));
}
