using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>
/// How each delegation of the actor's organisation is overseen on a day, the worst first: those it gave as accredited provider
/// and those it was given as partner. Both sides read the same words.
/// </summary>
public sealed class FindOversight(AppDb db, TimeProvider clock)
{
    /// <param name="On">Empty for today. A day in the past is told as it stood; one to come, as it will stand if nothing more is done.</param>
    /// <param name="Delegation">Only this one.</param>
    public sealed record Query(
        DateOnly? On = null, OrganisationId? Partner = null, Responsibility? Responsibility = null, OversightStatus? Status = null, PersonId? Owner = null,
        DelegationId? Delegation = null);

    /// <param name="Side">Which side of the delegation the reader is on.</param>
    /// <param name="OwnerTitle">Who owns it by job title, as the agreement says.</param>
    /// <param name="Due">What is due next, the earliest first.</param>
    public sealed record Row(
        DelegationId Delegation, AgreementId Agreement, AgreementSide Side, OrganisationId Provider, string ProviderName, OrganisationId Partner, string PartnerName,
        Responsibility Responsibility, DelegationScope Scope, OversightStatus Status, IReadOnlyList<string> Reasons, NamedOwner? Owner, string? OwnerTitle,
        IReadOnlyList<DueOversight> Due, int OpenActions, OversightStep Step)
    {
        public string Reason => Reasons[0];

        /// <summary>The other side's name, as the reader sees it.</summary>
        public string With => Side == AgreementSide.Provider ? PartnerName : ProviderName;

        public string StepWords => Step.Words(Side);
    }

    /// <param name="Rows">As filtered.</param>
    /// <param name="All">Every delegation in force on the day that the reader may see.</param>
    public sealed record Answer(DateOnly On, DateOnly Today, IReadOnlyList<Row> Rows, IReadOnlyList<Row> All);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var on = query.On ?? today;
        var which = db.Delegations.Where(d => d.Provider == own || d.Partner == own);
        which = query.Delegation is { } one ? which.Where(d => d.Id == one) : which;
        var overseen = await Overseen.On(db, which, on, stop);
        var parties = which.Select(d => d.Provider).Union(which.Select(d => d.Partner));
        var names = await db.Organisations.Where(o => parties.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        List<Row> all =
        [
            .. overseen.Select(each => RowOf(each, own, names)).OrderBy(row => row.Status).ThenBy(row => Earliest(row))
                .ThenBy(row => FoldedText.Fold(row.With), StringComparer.Ordinal).ThenBy(row => row.Responsibility),
        ];
        return new Answer(on, today, [.. all.Where(row => Wanted(row, query))], all);
    }

    private static DateOnly Earliest(Row row) => row.Due is [var next, ..] ? next.On : DateOnly.MaxValue;

    private static bool Wanted(Row row, Query query) =>
        (query.Partner is not { } partner || row.Partner == partner) && (query.Responsibility is not { } responsibility || row.Responsibility == responsibility)
        && (query.Status is not { } status || row.Status == status) && (query.Owner is not { } owner || row.Owner?.Person == owner);

    private static Row RowOf(Overseen overseen, OrganisationId own, Dictionary<OrganisationId, string> names)
    {
        var (delegation, judgement) = (overseen.Delegation, overseen.Judgement);
        return new(
            delegation.Id, delegation.Agreement, delegation.Provider == own ? AgreementSide.Provider : AgreementSide.Partner,
            delegation.Provider, names[delegation.Provider], delegation.Partner, names[delegation.Partner],
            delegation.Responsibility, delegation.Scope, judgement.Status, judgement.Reasons, overseen.Owner,
            overseen.Facts.Agreed is [var agreed, ..] ? agreed.Owner : null, overseen.Facts.Due, overseen.Facts.Actions.Count, OversightStep.After(overseen));
    }
}
