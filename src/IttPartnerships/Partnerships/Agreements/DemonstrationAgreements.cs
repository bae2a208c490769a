using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>
/// Fictional agreements of one accredited provider in every state and of several years, with delegations of all kinds; one with a
/// teaching school hub that does not deliver courses. Made straight, because what they tell of happened before today.
/// </summary>
internal sealed class DemonstrationAgreements(AppDb db, DateOnly today)
{
    private readonly AcademicYear year = AcademicYear.Of(today);
    private readonly SignedBefore past = new(db, today);

    public async Task Add(OrganisationId provider, OrganisationId leadPartner, OrganisationId hub, OrganisationId school, CancellationToken stop)
    {
        var partners = await db.PublishedPartnerships.Where(p => p.Provider == provider && p.Year == year).Select(p => p.Partner).ToListAsync(stop);
        List<OrganisationId> leads = [leadPartner, hub, .. partners.Where(p => p != leadPartner && p != hub).Order(Comparer<OrganisationId>.Create((one, other) => one.Value.CompareTo(other.Value)))];
        var schools = await db.Schools.Where(s => s.Organisation != school && !leads.Contains(s.Organisation) && db.Contacts.Any(c => c.KeptBy == provider && c.Organisation == s.Organisation))
            .OrderBy(s => s.Urn).Select(s => s.Organisation).Take(170).ToListAsync(stop);
        await past.Names([provider, .. leads, school, .. schools], stop);
        await past.Save([.. LeadPartners(provider, leads), .. Schools(provider, leads[0], [school, .. schools])], stop);
    }

    private IEnumerable<Story> LeadPartners(OrganisationId provider, List<OrganisationId> leads)
    {
        var first = new Story(provider, leads[0], AgreementKind.LeadPartner, year) { Prepares = true, Delegated = FirstDelegations, Earlier = 2, Varied = true };
        yield return first;
        yield return new Story(provider, leads[1], AgreementKind.LeadPartner, year) { Delegated = [new(Responsibility.MentorCurriculum), new(Responsibility.IntensiveTraining)] };
        foreach (var (lead, i) in leads.Skip(2).Select((lead, i) => (lead, i)))
        {
            yield return i switch
            {
                0 => new Story(provider, lead, AgreementKind.LeadPartner, year) { Hosts = true, Earlier = 1, Delegated = [new(Responsibility.TraineeRecruitment), new(Responsibility.CourseDelivery, "Secondary")] },
                1 => new Story(provider, lead, AgreementKind.LeadPartner, year) { Reached = Reached.Offered, Silent = 20, Asks = "We cannot supply lead mentors before January. Could that part begin then?", Delegated = [new(Responsibility.LeadMentors)] },
                _ => new Story(provider, lead, AgreementKind.LeadPartner, year) { EndedAfter = 40, Delegated = [new(Responsibility.CourseDelivery, "EarlyYears")] },
            };
        }

        if (leads.Count > 3)
        {
            yield return new Story(provider, leads[2], AgreementKind.LeadPartner, year.Next) { Reached = Reached.Draft, Delegated = [new(Responsibility.TraineeRecruitment)] };
        }
    }

    private static IReadOnlyList<Delegated> FirstDelegations =>
    [
        new(Responsibility.CourseDelivery, "Primary"), new(Responsibility.CurriculumDesign), new(Responsibility.QualityAssurance, "", "Overseen by nobody in particular"),
        new(Responsibility.LeadMentors),
    ];

    private IEnumerable<Story> Schools(OrganisationId provider, OrganisationId leadPartner, List<OrganisationId> schools) => schools.Select((school, i) =>
        new Story(provider, school, AgreementKind.PlacementSchool, year)
        {
            Earlier = i % 3 == 0 ? 2 : i < 60 ? i % 2 : 1,
            Reached = i switch { >= 40 and < 50 => Reached.Offered, >= 50 and < 54 => Reached.Draft, >= 54 and < 57 => Reached.Declined, _ => Reached.InForce },
            Silent = 5 + (i % 9 * 4), HalfSigned = i % 2 == 0, EndedAfter = i is >= 57 and < 60 ? 30 : null, PreparedBy = i % 6 == 5 ? leadPartner : null,
            Asks = i == 44 ? "Please add that we host in the autumn term only." : null,
        });
}
