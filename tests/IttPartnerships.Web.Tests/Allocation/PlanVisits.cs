using IttPartnerships.Files;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Web.Tests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Allocation;

/// <summary>Plans for tests of pages: made without pages, or uploaded as a person does.</summary>
internal static class PlanVisits
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A made plan of this organisation: one of its two trainees is placed.</summary>
    public static async Task<PlanRunId> MakePlan(this IServiceProvider services, OrganisationId organisation, RequestPlan.Command? command = null)
    {
        var actor = new Actor(null, organisation, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
        PlanRunId plan;
        await using (var scope = services.CreateAsyncScope())
        {
            var asked = await scope.ServiceProvider.GetRequiredService<RequestPlan>().Run(command ?? PlanRoom.Small(), actor, Stop);
            plan = asked.Value.Plan ?? throw new InvalidOperationException($"The files were refused: {asked.Value.Problems[0].First[0]}.");
        }

        await services.UntilMade(plan, actor);
        return plan;
    }

    /// <summary>A made plan of the demonstration's accredited provider, from the example files; the same one for every page.</summary>
    public static async Task<PlanRunId> SamplePlan(this IServiceProvider services)
    {
        var organisation = await services.DemonstrationProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            var actor = new Actor(null, organisation, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
            var known = await scope.ServiceProvider.GetRequiredService<FindPlans>().Run(new(), actor, Stop);
            if (known.Value.FirstOrDefault(plan => plan.Name == "Example") is { } plan)
            {
                return plan.Id;
            }
        }

        return await services.MakePlan(organisation, new RequestPlan.Command("Example", Example("trainees"), Example("schools"), Example("offers")));
    }

    /// <summary>A made plan of next year for the demonstration's accredited provider; the same one for every page.</summary>
    public static async Task<PlanRunId> SampleYearPlan(this IServiceProvider services)
    {
        var organisation = await services.DemonstrationProvider();
        var actor = new Actor(null, organisation, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
        PlanRunId plan;
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (await db.PlanRuns.Where(run => run.ForYear != null && run.Organisation == organisation).Select(run => (PlanRunId?)run.Id).FirstOrDefaultAsync(Stop) is { } known)
            {
                return known;
            }

            var year = AcademicYear.Of(scope.ServiceProvider.GetRequiredService<TimeProvider>().Today()).Next;
            await SampleYear.Add(db, organisation, year);
            plan = (await scope.ServiceProvider.GetRequiredService<RequestYearPlan>().Run(new(year), actor, Stop)).Value;
        }

        await services.UntilMade(plan, actor);
        return plan;
    }

    /// <summary>The same plan, accepted for its first trainee.</summary>
    public static async Task<PlanRunId> AcceptedYearPlan(this IServiceProvider services)
    {
        var plan = await services.SampleYearPlan();
        var actor = new Actor(null, await services.DemonstrationProvider(), "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AcceptPlan>().Run(new(plan, [0]), actor, Stop)).Succeeded.ShouldBeTrue();
        return plan;
    }

    /// <summary>Where the demonstration's partnership manager works.</summary>
    public static async Task<OrganisationId> DemonstrationProvider(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db.People.Where(person => person.Name == "Tomasz Lindqvist").SelectMany(person => person.Memberships).Select(membership => membership.Organisation).FirstAsync(Stop);
    }

    /// <summary>Works beside the application's own workers until the plan is no longer under way.</summary>
    public static async Task UntilMade(this IServiceProvider services, PlanRunId plan, Actor actor)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            await services.GetRequiredService<JobWorker>().RunNext(patience.Token);
            await using var scope = services.CreateAsyncScope();
            if (!(await scope.ServiceProvider.GetRequiredService<FindPlans>().Run(new(plan), actor, Stop)).Value[0].IsUnderWay)
            {
                return;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Sends the form of /plans/new with these files.</summary>
    public static Task<Answer> Upload(this Visitor visitor, Answer page, IEnumerable<(string Field, string FileName, byte[] Content)> files, params (string Name, string Value)[] fields) =>
        visitor.Upload(page with { Address = "/plans/new" }, null, files, fields);

    private static GivenFile Example(string file) => new(file, new MemoryStream(PlanExamples.File(file)!));

    public static IEnumerable<(string Field, string FileName, byte[] Content)> ExampleFiles() =>
    [
        ("Trainees", "trainees.csv", PlanExamples.File("trainees")!),
        ("Schools", "schools.csv", PlanExamples.File("schools")!),
        ("Offers", "offers.csv", PlanExamples.File("offers")!),
    ];
}
