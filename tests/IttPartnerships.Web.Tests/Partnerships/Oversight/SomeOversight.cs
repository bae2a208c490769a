using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Files;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Tests.Allocation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Partnerships.Oversight;

/// <summary>Overseen delegations for tests of pages: in force around today, whatever the clock says.</summary>
internal static class SomeOversight
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>A delegation with a visit that is late, planned, and one that was done and left an open action.</summary>
    public sealed record Made(DelegationId Delegation, OversightActivityId Planned, OversightActivityId Done, OversightActionId Action, Guid Evidence, OrganisationId Partner);

    public static async Task<Made> AddOversight(this AppDb db, OrganisationId provider, OrganisationId? with = null)
    {
        var partner = with ?? await db.AddOrganisation("Elder Wood Trust");
        var delegation = await db.AddOverseen(provider, partner, Today.AddDays(-200), Today.AddDays(165), Responsibility.CourseDelivery, (OversightMethod.Visit, 3));
        var planned = new OversightActivity
        {
            Id = OversightActivityId.New(), Provider = provider, Partner = partner, Delegation = delegation, Method = OversightMethod.Visit,
            MadeOn = Today.AddDays(-200), DueOn = Today.AddDays(-5),
        };
        var done = new OversightActivity
        {
            Id = OversightActivityId.New(), Provider = provider, Partner = partner, Delegation = delegation, Method = OversightMethod.Visit, MadeOn = Today.AddDays(-200),
            DueOn = Today.AddDays(-110), State = ActivityState.Done, DoneOn = Today.AddDays(-100), Outcome = OversightOutcome.MeetsWithActions, Summary = "Two sessions were seen",
            Strengths = "Trainees know what to do next",
        };
        var action = new OversightAction
        {
            Id = OversightActionId.New(), Activity = done.Id, What = "Mentors’ notes are thin: agree what they hold", Side = AgreementSide.Partner, Owner = "Programme lead",
            RaisedOn = Today.AddDays(-100), DueOn = Today.AddDays(-10),
        };
        db.AddRange(planned, done, action);
        await db.SaveForTest();
        var file = (await new KeptFiles(db, TimeProvider.System).Keep(SomeFiles.Pdf(), provider, null, Stop)).Value;
        var evidence = new OversightEvidence { Id = Guid.CreateVersion7(), Activity = done.Id, What = "Notes of the visit", File = file.Id, By = provider };
        db.Add(evidence);
        await db.SaveForTest();
        return new(delegation, planned.Id, done.Id, action.Id, evidence.Id, partner);
    }

    /// <summary>One of the demonstration's accredited provider, with its lead partner; the same for every page.</summary>
    public static async Task<Made> SampleOversight(this IServiceProvider services)
    {
        var provider = await services.DemonstrationProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        // Others of this provider may be planned by agreements that other pages made.
        if (await db.OversightActivities.AsNoTracking().FirstOrDefaultAsync(a => a.Provider == provider && a.State == ActivityState.Done, Stop) is { } done)
        {
            var planned = await db.OversightActivities.AsNoTracking().Where(a => a.Delegation == done.Delegation && a.State == ActivityState.Planned).OrderBy(a => a.DueOn).FirstAsync(Stop);
            return new(
                done.Delegation, planned.Id, done.Id, await db.OversightActions.Where(a => a.Activity == done.Id).Select(a => a.Id).FirstAsync(Stop),
                await db.OversightEvidence.Where(e => e.Activity == done.Id).Select(e => e.Id).FirstAsync(Stop), done.Partner);
        }

        var partner = await db.People.Where(p => p.Name == "Yusuf Pemberton").SelectMany(p => p.Memberships).Select(m => m.Organisation).FirstAsync(Stop);
        return await db.AddOversight(provider, partner);
    }
}
