using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// Fictional courses of one accredited provider with components in every state, made by the use cases themselves on days gone by.
/// Where no agreement lets a partner contribute, the provider's own people do.
/// </summary>
internal sealed class DemonstrationCourses(AppDb db, TimeProvider clock)
{
    private readonly PastClock past = new(clock);
    private DateTimeOffset earliest;

    public async Task Add(OrganisationId provider, OrganisationId leadPartner, OrganisationId hub, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await Partnership.InForce(db, today).Where(a => a.Provider == provider && (a.Partner == leadPartner || a.Partner == hub)).MaxAsync(a => a.HeldFrom, stop);
        earliest = (begun ?? today).ToDateTime(TimeOnly.MinValue).AddHours(2) is var first && new DateTimeOffset(first, TimeSpan.Zero) is var at && at < clock.GetUtcNow() ? at : clock.GetUtcNow();
        var (bea, priya, callum) = (await Actor("Bea Okafor", provider, stop), await Actor("Priya Hargreaves", provider, stop), await Actor("Callum Rahman", provider, stop));
        var yusuf = await MayDesign(leadPartner, provider) ? await Actor("Yusuf Pemberton", leadPartner, stop) : callum;
        var marta = await MayDesign(hub, provider) ? await Actor("Marta Osei", hub, stop) : callum;

        var primary = await Course("P104", "Primary (5 to 11) with QTS", TrainingPhase.Primary, callum, stop);
        var reading = await Component(primary, ComponentKind.CurriculumUnit, "Early reading and phonics", yusuf, null, stop);
        await Approved(reading, DemonstrationTexts.Reading, yusuf, priya, 60, stop);
        await Proposed(reading, DemonstrationTexts.ReadingChanged, yusuf, 6, stop);
        await Say(reading, priya, yusuf, "Does the fourth week leave time for the phonics screening check?", "Yes: the check is in the third week now, so the fourth is free.", stop);
        var behaviour = await Component(primary, ComponentKind.CurriculumUnit, "Behaviour and relationships", callum, reading, stop);
        await Approved(behaviour, DemonstrationTexts.Behaviour, callum, priya, 55, stop);
        await Approved(behaviour, DemonstrationTexts.BehaviourChanged, callum, bea, 9, stop, today.AddDays(30));
        var portfolio = await Component(primary, ComponentKind.Assessment, "Progress portfolio", callum, behaviour, stop);
        await Proposed(portfolio, DemonstrationTexts.Portfolio, priya, 4, stop);
        var intensive = await Component(primary, ComponentKind.IntensiveTrainingPlan, "Intensive week: questioning", marta, portfolio, stop);
        await Draft(intensive, DemonstrationTexts.Questioning, marta, 3, stop);
        var mentors = await Component(primary, ComponentKind.MentorCurriculum, "Mentor curriculum, first year", marta, intensive, stop);
        await Returned(mentors, DemonstrationTexts.Mentors, marta, priya, "Say how many hours each session takes, so that we can see the 20 hours of training.", stop);
        await Component(primary, ComponentKind.CurriculumUnit, "Number and calculation", callum, reading, stop);

        var secondary = await Course("S210", "Secondary mathematics with QTS", TrainingPhase.Secondary, callum, stop);
        var algebra = await Component(secondary, ComponentKind.CurriculumUnit, "Teaching algebra", callum, null, stop);
        await Approved(algebra, DemonstrationTexts.Algebra, callum, bea, 40, stop);
        if (yusuf.Organisation == leadPartner)
        {
            await Ok(new NameContributor(db, Log, past).Run(new(algebra, await db.Organisations.Where(o => o.Id == leadPartner).Select(o => o.Name).SingleAsync(stop), yusuf.Name), callum, stop));
        }

        var pilot = await Course("E090", "Early years pilot", TrainingPhase.EarlyYears, callum, stop);
        await Approved(await Component(pilot, ComponentKind.Assessment, "Observed play session", callum, null, stop), DemonstrationTexts.Play, callum, priya, 50, stop);
        await Ok(new CloseCourse(db, Log, past).Run(new(pilot, true, await db.Courses.Where(c => c.Id == pilot).Select(c => c.Version).SingleAsync(stop)), bea, stop));

        async Task<bool> MayDesign(OrganisationId partner, OrganisationId of) =>
            (await DelegatedWork.DelegatedTo(db, partner, today, stop)).Exists(d => d.Provider == of
                && d.Responsibility is Responsibility.CurriculumDesign or Responsibility.MentorCurriculum or Responsibility.IntensiveTraining);
    }

    private ActivityLog Log => new(db, past);

    private void Pass(int daysAgo) => past.Now = clock.GetUtcNow().AddDays(-daysAgo) is var then && then > earliest ? then : earliest;

    private async Task<Actor> Actor(string name, OrganisationId organisation, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Memberships).SingleAsync(p => p.Name == name, stop);
        return new Actor(person.Id, organisation, name, RolePermissions.Of(person.Memberships.Single(m => m.Organisation == organisation).Role));
    }

    private async Task<CourseId> Course(string code, string title, TrainingPhase phase, Actor by, CancellationToken stop)
    {
        Pass(70);
        return await Ok(new KeepCourse(db, Log, past).Run(new(null, code, title, phase), by, stop));
    }

    private async Task<ComponentId> Component(CourseId course, ComponentKind kind, string title, Actor by, ComponentId? after, CancellationToken stop)
    {
        Pass(65);
        return await Ok(new KeepComponent(db, Log, past).Run(new(course, null, kind, title, by.Organisation, after), by, stop));
    }

    private async Task<ComponentVersionId> Draft(ComponentId component, string text, Actor by, int daysAgo, CancellationToken stop)
    {
        Pass(daysAgo);
        return await Ok(new WriteDraft(db, Log, past).Run(new(component, null, text), by, stop));
    }

    private async Task<ComponentVersionId> Proposed(ComponentId component, string text, Actor by, int daysAgo, CancellationToken stop)
    {
        var draft = await Draft(component, text, by, daysAgo, stop);
        await Ok(new ProposeVersion(db, Log, past, new CoursePost(db, new Mailbox(db, past), SiteAddress.FromEnvironment())).Run(new(draft, await Stamp(draft, stop)), by, stop));
        return draft;
    }

    private async Task Approved(ComponentId component, string text, Actor by, Actor approver, int daysAgo, CancellationToken stop, DateOnly? from = null)
    {
        var proposal = await Proposed(component, text, by, daysAgo, stop);
        Pass(daysAgo - 2);
        await Ok(new ApproveVersion(db, Log, past).Run(new(proposal, await Stamp(proposal, stop), from), approver, stop));
    }

    private async Task Returned(ComponentId component, string text, Actor by, Actor to, string reason, CancellationToken stop)
    {
        var proposal = await Proposed(component, text, by, 12, stop);
        Pass(8);
        await Ok(new ReturnVersion(db, Log, past).Run(new(proposal, reason, await Stamp(proposal, stop)), to, stop));
    }

    private async Task Say(ComponentId component, Actor asks, Actor answers, string question, string answer, CancellationToken stop)
    {
        var version = await db.ComponentVersions.Where(v => v.Component == component && v.State == ComponentState.Proposed).Select(v => v.Id).SingleAsync(stop);
        Pass(5);
        var asked = await Ok(new CommentOnVersion(db, Log, past).Run(new(version, question), asks, stop));
        Pass(4);
        await Ok(new CommentOnVersion(db, Log, past).Run(new(version, answer, asked), answers, stop));
    }

    private Task<Guid> Stamp(ComponentVersionId version, CancellationToken stop) => db.ComponentVersions.Where(v => v.Id == version).Select(v => v.Version).SingleAsync(stop);

    /// <summary>A demonstration that a rule refuses is a fault of ours: the refusal is in the exception.</summary>
    private static async Task<T> Ok<T>(Task<Outcome<T>> step) => (await step).Value;

    private sealed class PastClock(TimeProvider clock) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = clock.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
