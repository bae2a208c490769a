using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Capacity;

/// <summary>Fictional assessments of the demonstration's lead partners: ready, ready with actions, past its review, and one that nobody assessed.</summary>
internal sealed class DemonstrationCapacity(AppDb db, TimeProvider clock)
{
    private readonly DateOnly today = clock.Today();

    public async Task Add(OrganisationId provider, CancellationToken stop)
    {
        var delegated = (await Partnership.Delegated(db, today).Where(d => d.Provider == provider).Select(d => new { d.Partner, d.Responsibility }).Distinct().ToListAsync(stop))
            .GroupBy(d => d.Partner, d => d.Responsibility).OrderBy(same => same.Key.Value).ToList();
        var assessor = await db.Memberships.Where(m => m.Organisation == provider && m.Role == Role.QualityLead).Select(m => (PersonId?)m.Person).FirstOrDefaultAsync(stop);
        List<CapacityAssessment> made = [.. delegated.Index().Where(each => each.Index % 4 != 3).Select(each => Assessment(provider, each.Item.Key, [.. each.Item], each.Index % 4, assessor))];
        if (made.Count > 0)
        {
            db.AddRange(made);
            new ActivityLog(db, clock).Record(new PartnerAssessed(made[0].Id, provider, made[0].Partner, made[0].Outcome, made[0].AssessedOn), Actor.CommandLine);
            await db.SaveChangesAsync(stop);
        }
    }

    private CapacityAssessment Assessment(OrganisationId provider, OrganisationId partner, IReadOnlyList<Responsibility> responsibilities, int fate, PersonId? assessor)
    {
        var assessed = fate == 2 ? today.AddDays(-380) : today.AddDays(-120);
        var outcome = fate == 1 ? Readiness.ReadyWithActions : Readiness.Ready;
        var assessment = new CapacityAssessment
        {
            Id = CapacityAssessmentId.New(), Provider = provider, Partner = partner, AssessedOn = assessed, ReviewOn = assessed.AddDays(365), Person = assessor,
            People = "A programme lead, four tutors with qualified teacher status and cover for each of them.", PeopleReady = outcome,
            Places = "Rooms at two of its schools, within 40 minutes of every trainee.", PlacesReady = Readiness.Ready,
            Expertise = "Ten years of training teachers; tutors who publish on early reading.", ExpertiseReady = Readiness.Ready, Outcome = outcome,
            Actions = outcome == Readiness.Ready ? null : "Appoint a second tutor for mathematics before trainees arrive.", At = new(assessed, new TimeOnly(12, 0), TimeSpan.Zero),
        };
        assessment.Responsibilities.AddRange(responsibilities.Select(r => new AssessedResponsibility { Assessment = assessment.Id, Responsibility = r }));
        return assessment;
    }
}
