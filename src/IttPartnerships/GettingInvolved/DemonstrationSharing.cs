using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved;

/// <summary>
/// What the demonstration's people share: resources of its organisations and what some of them offer, in every partnership of theirs that
/// an agreement has in force. Through the use cases, as they would themselves; without agreements it is shared with nobody.
/// </summary>
internal sealed class DemonstrationSharing(AppDb db, TimeProvider clock)
{
    private sealed record Shared(
        string By, string Title, string Description, ResourceKind Kind, TrainingPhase[] Phases, string[] Subjects, ResourceLicence Licence, string? Link, int ReviewInDays = 365);

    private static readonly Shared[] Resources =
    [
        new("Priya Hargreaves", "Mentor handbook", "What mentors do in each week of the year, with questions for every meeting.", ResourceKind.MentorMaterial,
            [TrainingPhase.Primary, TrainingPhase.Secondary], ["Mentoring"], ResourceLicence.PartnershipOnly, null),
        new("Priya Hargreaves", "What works in feedback: a summary", "Four pages on what research says of marking and feedback, and what a trainee can try this week.",
            ResourceKind.ResearchSummary, [], ["Assessment"], ResourceLicence.CreativeCommons, "https://research.example.org/feedback"),
        new("Tomasz Lindqvist", "Safeguarding policy for trainees", "What trainees must know before their first day in school, and whom they turn to.", ResourceKind.Policy,
            [], ["Safeguarding"], ResourceLicence.OpenGovernment, null, ReviewInDays: 60),
        new("Yusuf Pemberton", "Phonics in the first six weeks", "Short sessions for trainees in reception and year 1, with films of real lessons.", ResourceKind.LessonMaterial,
            [TrainingPhase.EarlyYears, TrainingPhase.Primary], ["Early reading and phonics", "English"], ResourceLicence.CreativeCommonsNonCommercial, null),
        new("Marta Osei", "Adaptive teaching: recorded session", "An hour for trainees and mentors: planning for pupils with SEND in every subject.", ResourceKind.Recording,
            [TrainingPhase.Secondary], ["Special educational needs and disabilities"], ResourceLicence.PartnershipOnly, "https://sessions.example.org/adaptive-teaching"),
        new("Dev Ashworth", "A trainee’s first day: checklist", "One page from our school office. Change it to your own.", ResourceKind.Template, [TrainingPhase.Primary], [],
            ResourceLicence.CreativeCommons, null),
    ];

    private static readonly (string By, OfferExpertise.Command Offer)[] Expertise =
    [
        ("Marta Osei", new("SEND in mainstream science", "Visits to our resource base on Fridays.", ["Science", "Special educational needs and disabilities"], [TrainingPhase.Secondary], [], null)),
        ("Yusuf Pemberton", new("Phonics and early reading", null, ["Early reading and phonics"], [TrainingPhase.Primary], [], null)),
        ("Callum Rahman", new("Mentoring conversations that move a trainee on", "I join a mentor meeting and talk it through afterwards.", ["Mentoring"], [], [], null)),
        ("Dev Ashworth", new("Two trainees in one small school", "How we share them between mixed-age classes.", ["Mentoring", "Wellbeing and workload"], [TrainingPhase.Primary], [], null)),
    ];

    private readonly ActivityLog log = new(db, clock);

    public async Task Add(CancellationToken stop)
    {
        foreach (var shared in Resources)
        {
            if (await Somebody(shared.By, stop) is { } actor)
            {
                await Add(shared, actor, stop);
            }
        }

        foreach (var (by, offer) in Expertise)
        {
            if (await Somebody(by, stop) is { } actor)
            {
                Done(await new OfferExpertise(db, log, clock).Run(offer with { Partnerships = await Partnerships(actor, stop) }, actor, stop));
            }
        }
    }

    private async Task Add(Shared shared, Actor actor, CancellationToken stop)
    {
        var details = new ResourceDetails(
            shared.Title, shared.Description, shared.Kind, shared.Phases, shared.Subjects, shared.Licence, null, clock.Today().AddDays(shared.ReviewInDays), actor.Person);
        var text = new MemoryStream(Encoding.UTF8.GetBytes($"{shared.Title}\r\n\r\n{shared.Description}\r\n\r\nFictional, like everything of this demonstration.\r\n"));
        var first = shared.Link is null ? new GivenVersion(new GivenFile($"{FoldedText.Fold(shared.Title).Replace(' ', '-')}.txt", text), null) : new GivenVersion(null, shared.Link);
        var id = Done(await new AddResource(db, new KeptFiles(db, clock), log, clock).Run(new(details, first), actor, stop));
        var partnerships = await Partnerships(actor, stop);
        if (partnerships.Count > 0)
        {
            var version = await db.Resources.Where(r => r.Id == id).Select(r => r.Version).SingleAsync(stop);
            Done(await new ShareResource(db, log, clock).Run(new(id, partnerships, [], version), actor, stop));
        }
    }

    private async Task<List<OrganisationId>> Partnerships(Actor actor, CancellationToken stop) =>
        (await db.PartnershipsOf(actor.Organisation!.Value, clock.Today(), stop)).ConvertAll(p => p.Provider);

    /// <summary>One of the demonstration's people, acting for the first of their organisations; null where they are not there.</summary>
    private async Task<Actor?> Somebody(string name, CancellationToken stop)
    {
        var email = EmailAddress.Fold(DemonstrationPeople.All.Single(person => person.Name == name).Email);
        var membership = await db.People.Where(p => p.EmailFolded == email).SelectMany(p => p.Memberships).AsNoTracking().FirstOrDefaultAsync(stop);
        return membership is null ? null : new Actor(membership.Person, membership.Organisation, name, RolePermissions.Of(membership.Role));
    }

    private static T Done<T>(Outcome<T> outcome) => outcome.Value;
}
