using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>One activity with its outcome, evidence, actions and what both sides wrote. Both read the same.</summary>
public sealed class ShowOversightActivity(AppDb db, TimeProvider clock)
{
    public sealed record Query(OversightActivityId Activity);

    /// <param name="By">"Priya Hargreaves, University of Quenshire".</param>
    /// <param name="File">The name of a file that goes with it.</param>
    public sealed record Evidence(Guid Id, string What, string? Link, string? File, string By, DateTimeOffset At);

    public sealed record Message(string Text, string By, AgreementSide Side, DateTimeOffset At);

    /// <param name="Mine">The reader's side owes it, and the reader may carry it out.</param>
    public sealed record Action(
        OversightActionId Id, string What, AgreementSide Side, string Owner, string? Person, DateOnly RaisedOn, DateOnly DueOn, DateOnly? ClosedOn, bool Late, bool Mine, Guid Version,
        IReadOnlyList<Evidence> Evidence, IReadOnlyList<Message> Messages);

    /// <param name="Expected">The evidence the agreement asks for; empty for an activity that people added.</param>
    /// <param name="OwnerTitle">Who owns it by job title, as the agreement says.</param>
    /// <param name="MayKeep">The reader may plan, record and close.</param>
    /// <param name="MayAnswer">The reader may answer and add evidence.</param>
    public sealed record Answer(
        OversightActivityId Id, DelegationId Delegation, AgreementSide Side, string ProviderName, string PartnerName, Responsibility Responsibility, DelegationScope Scope,
        OversightMethod Method, bool Extra, ActivityState State, DateOnly DueOn, DateOnly? PlannedFor, PersonId? Owner, string? OwnerName, string? OwnerTitle, string? Expected,
        DateOnly? DoneOn, OversightOutcome? Outcome, string? Summary, string? Strengths, DateOnly? CancelledOn, string? CancelReason, DateOnly Today, bool Late, Guid Version,
        IReadOnlyList<Evidence> Evidence, IReadOnlyList<Action> Actions, IReadOnlyList<Message> Messages, bool MayKeep, bool MayAnswer);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await db.SeenActivity(query.Activity, actor, stop) is not { } activity)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var delegation = await db.Delegations.AsNoTracking().Include(d => d.Oversight).Where(d => d.Id == activity.Delegation && d.HeldFrom != null)
            .OrderByDescending(d => d.HeldFrom).FirstAsync(stop);
        var names = await db.Organisations.Where(o => o.Id == activity.Provider || o.Id == activity.Partner).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var evidence = await db.OversightEvidence.AsNoTracking().Where(e => e.Activity == activity.Id).OrderBy(e => e.At).ToListAsync(stop);
        var kept = evidence.Select(e => e.File).OfType<KeptFileId>().ToList();
        var files = await db.KeptFiles.Where(f => kept.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, stop);
        var messages = await db.OversightMessages.AsNoTracking().Where(m => m.Activity == activity.Id).OrderBy(m => m.At).ToListAsync(stop);
        var actions = await db.OversightActions.AsNoTracking().Where(a => a.Activity == activity.Id).OrderBy(a => a.DueOn).ToListAsync(stop);
        var owner = activity.Owner ?? await db.OversightOwners.Where(o => o.Delegation == activity.Delegation && o.Until == null).Select(o => (PersonId?)o.Person).FirstOrDefaultAsync(stop);
        List<PersonId?> involved = [owner, .. evidence.Select(e => e.Person), .. messages.Select(m => m.Person), .. actions.Select(a => a.Person)];
        var people = await db.People.Where(p => involved.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var arrangement = delegation.Oversight.Find(o => o.Method == activity.Method);
        var mayAnswer = actor.May(Permission.KeepOversight);
        return new Answer(
            activity.Id, activity.Delegation, activity.Provider == actor.Organisation ? AgreementSide.Provider : AgreementSide.Partner, names[activity.Provider], names[activity.Partner],
            delegation.Responsibility, delegation.Scope, activity.Method, activity.Extra, activity.State, activity.DueOn, activity.PlannedFor, owner, Named(owner), arrangement?.Owner,
            activity.Extra ? null : arrangement?.Evidence, activity.DoneOn, activity.Outcome, activity.Summary, activity.Strengths, activity.CancelledOn, activity.CancelReason,
            today, activity.State == ActivityState.Planned && activity.DueOn < today, activity.Version,
            EvidenceOf(null),
            [
                .. actions.Select(a => new Action(
                    a.Id, a.What, a.Side, a.Owner, Named(a.Person), a.RaisedOn, a.DueOn, a.ClosedOn, a.ClosedOn is null && a.DueOn < today,
                    mayAnswer && (a.Side == AgreementSide.Provider ? activity.Provider : activity.Partner) == actor.Organisation, a.Version,
                    EvidenceOf(a.Id), MessagesOf(a.Id))),
            ],
            MessagesOf(null), mayAnswer && activity.Provider == actor.Organisation, mayAnswer);

        List<Evidence> EvidenceOf(OversightActionId? action) => [.. evidence.Where(e => e.Action == action).Select(e => new Evidence(
            e.Id, e.What, e.Link, e.File is { } file ? files[file] : null, By(e.Person, e.By), e.At))];

        List<Message> MessagesOf(OversightActionId? action) => [.. messages.Where(m => m.Action == action).Select(m => new Message(m.Text, By(m.Person, m.By), SideOf(m.By), m.At))];

        AgreementSide SideOf(OrganisationId by) => by == activity.Provider ? AgreementSide.Provider : AgreementSide.Partner;

        string? Named(PersonId? person) => person is { } id ? people.GetValueOrDefault(id) : null;

        string By(PersonId? person, OrganisationId by) => Named(person) is { } name ? $"{name}, {names[by]}" : names[by];
    }
}
