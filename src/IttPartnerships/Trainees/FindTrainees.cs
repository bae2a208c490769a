using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>The trainees an actor may see: filtered, searched by name, reference or TRN, and sorted.</summary>
public sealed class FindTrainees(AppDb db, TimeProvider clock)
{
    public enum Order
    {
        Name,
        Reference,
        Course,
        Status,
        Start,
    }

    /// <param name="Text">Part of a name, reference or TRN.</param>
    /// <param name="LeadPartner">Who delivers the course.</param>
    /// <param name="WithoutHome">Only those whose home is not known, so that no journey can be worked out.</param>
    /// <param name="NotSuitable">Only those whose checks nobody has confirmed (SG-01).</param>
    public sealed record Query(
        string? Text = null, AcademicYear? Year = null, CourseId? Course = null, TraineeStatus? Status = null, OrganisationId? LeadPartner = null,
        bool WithoutHome = false, bool NotSuitable = false, Order Order = Order.Name);

    public sealed record Row(
        TraineeId Id, string Reference, string Name, string? Email, string? Trn, TraineeStatus Status, AcademicYear Year, DateOnly StartsOn, DateOnly EndsOn,
        CourseId Course, string CourseCode, string CourseTitle, OrganisationId Provider, OrganisationId? DeliveredBy, string? Subject, KeyStages ChosenKeyStage,
        string? HomePostcode, bool HomeKnown, TravelMode Travel, int? MaxMinutes, DateOnly? SuitableOn)
    {
        public string? DeliveredByName { get; init; }
    }

    /// <param name="Known">How many the actor may see at all.</param>
    public sealed record Found(
        IReadOnlyList<Row> Rows, int Known, IReadOnlyList<AcademicYear> Years, IReadOnlyList<(CourseId Id, string Words)> Courses, IReadOnlyList<(OrganisationId Id, string Name)> LeadPartners, bool MayKeep);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var open = await TraineeAccess.Open(db, actor, Permission.SeeTrainees, clock.Today(), stop);
        var all = await (from trainee in open.AsNoTracking()
                         join course in db.Courses on trainee.Course equals course.Id
                         where trainee.ErasedAt == null
                         select new Row(
                             trainee.Id, trainee.Reference, trainee.Name, trainee.Email, trainee.Trn, trainee.Status, trainee.Year, trainee.StartsOn, trainee.EndsOn, course.Id, course.Code,
                             course.Title, trainee.Provider, course.DeliveredBy, trainee.Subject, trainee.ChosenKeyStage, trainee.HomePostcode, trainee.HomeEasting != null, trainee.Travel,
                             trainee.MaxMinutes, trainee.SuitableOn)).ToListAsync(stop);
        var partners = all.Select(row => row.DeliveredBy).OfType<OrganisationId>().Distinct().ToList();
        var names = await db.Organisations.Where(o => partners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var folded = FoldedText.Fold(query.Text);
        var rows = all.Where(row => Wants(query, row) && (folded.Length == 0 || FoldedText.Fold($"{row.Name} {row.Reference} {row.Trn}").Contains(folded, StringComparison.Ordinal)))
            .Select(row => row with { DeliveredByName = row.DeliveredBy is { } partner ? names.GetValueOrDefault(partner) : null });
        return new Found(
            [.. Sorted(query.Order, rows)],
            all.Count,
            [.. all.Select(row => row.Year).Distinct().OrderDescending()],
            [.. all.DistinctBy(row => row.Course).Select(row => (row.Course, $"{row.CourseTitle} ({row.CourseCode})")).OrderBy(course => course.Item2, StringComparer.OrdinalIgnoreCase)],
            [.. names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)],
            actor.May(Permission.KeepTrainees));
    }

    private static bool Wants(Query query, Row row) =>
        (query.Year is null || row.Year == query.Year)
        && (query.Course is null || row.Course == query.Course)
        && (query.Status is null || row.Status == query.Status)
        && (query.LeadPartner is null || row.DeliveredBy == query.LeadPartner)
        && (!query.WithoutHome || !row.HomeKnown)
        && (!query.NotSuitable || (row.SuitableOn is null && row.Status.Trains));

    private static IEnumerable<Row> Sorted(Order order, IEnumerable<Row> rows) => order switch
    {
        Order.Reference => rows.OrderBy(row => row.Reference, StringComparer.OrdinalIgnoreCase),
        Order.Course => rows.OrderBy(row => row.CourseTitle, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
        Order.Status => rows.OrderBy(row => row.Status).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
        Order.Start => rows.OrderByDescending(row => row.StartsOn).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
        _ => rows.OrderBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal).ThenBy(row => row.Reference, StringComparer.Ordinal),
    };
}
