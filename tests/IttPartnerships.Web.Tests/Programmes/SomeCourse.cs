using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Programmes;

/// <summary>An accredited provider’s course with one component, whose first version is approved and whose second waits.</summary>
/// <param name="Proposal">The version that waits.</param>
internal sealed record SomeCourse(CourseId Course, ComponentId Component, ComponentVersionId Final, ComponentVersionId Proposal)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SomeCourse> In(AppDb db, OrganisationId provider)
    {
        if (!await db.Accreditations.AnyAsync(a => a.Organisation == provider, Stop))
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1901", From = new(2020, 9, 1) });
            await db.SaveForTest();
        }

        var writer = (await db.AddPerson($"Writer {Guid.CreateVersion7():N}", null, (provider, Role.MentorCoordinator))).Acting(provider, Role.MentorCoordinator, "Callum Rahman");
        var approver = (await db.AddPerson($"Approver {Guid.CreateVersion7():N}", null, (provider, Role.QualityLead))).Acting(provider, Role.QualityLead, "Priya Hargreaves");
        var (log, clock) = (new ActivityLog(db, TimeProvider.System), TimeProvider.System);
        var course = (await new KeepCourse(db, log, clock).Run(new(null, $"X{Guid.CreateVersion7().ToString("N")[..12]}", "Primary with QTS", TrainingPhase.Primary), writer, Stop)).Value;
        var component = (await new KeepComponent(db, log, clock).Run(new(course, null, ComponentKind.CurriculumUnit, "Early reading", provider, null), writer, Stop)).Value;
        var final = await Proposed("Phonics first.\n\n- hear sounds\n- blend them");
        (await new ApproveVersion(db, log, clock).Run(new(final.Id, final.Version), approver, Stop)).Refusals.ShouldBeEmpty();
        var proposal = await Proposed("Phonics first, daily.\n\n- hear sounds\n- blend them");
        db.ChangeTracker.Clear();
        return new(course, component, final.Id, proposal.Id);

        async Task<ComponentVersion> Proposed(string text)
        {
            var id = (await new WriteDraft(db, log, clock).Run(new(component, null, text), writer, Stop)).Value;
            var draft = (await db.ComponentVersions.FindAsync([id], Stop))!;
            (await new ProposeVersion(db, log, clock, new CoursePost(db, new Mailbox(db, clock), SiteAddress.FromEnvironment())).Run(new(id, draft.Version), writer, Stop)).Refusals.ShouldBeEmpty();
            return draft;
        }
    }
}
