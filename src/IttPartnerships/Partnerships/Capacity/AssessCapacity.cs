using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Capacity;

/// <summary>Writes down whether an organisation has the capacity and expertise for what may be delegated to it. An earlier assessment stays, and no longer counts.</summary>
public sealed class AssessCapacity(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(
        OrganisationId Partner, IReadOnlyList<Responsibility> Responsibilities, DateOnly? AssessedOn, DateOnly? ReviewOn, string People, Readiness? PeopleReady,
        string Places, Readiness? PlacesReady, string Expertise, Readiness? ExpertiseReady, Readiness? Outcome, string Actions);

    public async Task<Outcome<CapacityAssessmentId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepOversight) || actor.Organisation is not { } own || command.Partner == own
            || !await db.Organisations.AnyAsync(o => o.Id == command.Partner, stop))
        {
            return Refusal.NotFound;
        }

        if (CapacityRules.All.Broken(new(clock.Today(), await db.IsAccredited(own, clock.Today(), stop), command)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var assessment = new CapacityAssessment
        {
            Id = CapacityAssessmentId.New(), Provider = own, Partner = command.Partner, AssessedOn = command.AssessedOn!.Value, ReviewOn = command.ReviewOn!.Value, Person = actor.Person,
            People = command.People.Trim(), PeopleReady = command.PeopleReady!.Value, Places = command.Places.Trim(), PlacesReady = command.PlacesReady!.Value,
            Expertise = command.Expertise.Trim(), ExpertiseReady = command.ExpertiseReady!.Value, Outcome = command.Outcome!.Value,
            Actions = string.IsNullOrWhiteSpace(command.Actions) ? null : command.Actions.Trim(), At = clock.GetUtcNow(),
        };
        assessment.Responsibilities.AddRange(command.Responsibilities.Distinct().Select(r => new AssessedResponsibility { Assessment = assessment.Id, Responsibility = r }));
        db.Add(assessment);
        log.Record(new PartnerAssessed(assessment.Id, own, command.Partner, assessment.Outcome, assessment.AssessedOn), actor);
        await db.SaveChangesAsync(stop);
        return assessment.Id;
    }
}

public sealed record PartnerAssessed(CapacityAssessmentId Assessment, OrganisationId Provider, OrganisationId Partner, Readiness Outcome, DateOnly On) : JournalEvent
{
    public override string Summary => $"Assessed a partner’s capacity and expertise: {char.ToLowerInvariant(Outcome.Words[0])}{Outcome.Words[1..]}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Partner.Value, Assessment.Value];
}

internal static class CapacityAccess
{
    /// <summary>Only an accredited provider, on the day or ever before, assesses: a provider in its last year still does.</summary>
    public static Task<bool> IsAccredited(this AppDb db, OrganisationId organisation, DateOnly day, CancellationToken stop) =>
        db.Accreditations.AnyAsync(a => a.Organisation == organisation && a.From <= day, stop);
}
