using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using IttPartnerships.Web.Tests.Allocation;
using IttPartnerships.Web.Tests.GettingInvolved.Expertise;
using IttPartnerships.Web.Tests.GettingInvolved.Resources;
using IttPartnerships.Web.Tests.Itp;
using IttPartnerships.Web.Tests.Hosting;
using IttPartnerships.Web.Tests.Jobs;
using IttPartnerships.Web.Tests.Organisations;
using IttPartnerships.Web.Tests.Partnerships;
using IttPartnerships.Web.Tests.Partnerships.Capacity;
using IttPartnerships.Web.Tests.Partnerships.Oversight;
using IttPartnerships.Web.Tests.Partnerships.Quality;
using IttPartnerships.Web.Tests.Placements;
using IttPartnerships.Web.Tests.Programmes;
using IttPartnerships.Web.Tests.Requirements;
using IttPartnerships.Web.Tests.Trainees;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>Fills the names in braces in an address with things that exist in the product under test.</summary>
internal static class SampleValues
{
    /// <summary>One entry a name, looked up in the product's own database when first needed.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, Task<string>>> Known = new(StringComparer.Ordinal)
    {
        ["refused-job"] = async services => (await InDatabase(services, db => SampleJobs.Refused(db, null))).Value.ToString(),
        ["running-job"] = async services => (await InDatabase(services, db => SampleJobs.Running(db, null))).Value.ToString(),
        ["person"] = async services => (await Somebody(services, "Ines Whitlock")).Id.Value.ToString(),
        ["invitation"] = async services => (await Invited(services)).Invitation.Value.ToString(),
        ["token"] = async services => (await Invited(services)).Token,
        ["organisation"] = async services => (await School(services)).Value.ToString(),
        ["contact"] = async services => (await services.Contact(await School(services))).Value.ToString(),
        ["agreement"] = services => SampleAgreements.InForce(services),
        ["draft-agreement"] = services => SampleAgreements.Draft(services),
        ["draft-delegation"] = services => SampleAgreements.DraftDelegation(services),
        ["offered-agreement"] = services => SampleAgreements.Offered(services),
        ["my-offer"] = services => SampleAgreements.OfferTo(services, "Yusuf Pemberton"),
        ["template"] = services => SampleAgreements.Template(services),
        ["resource"] = async services => (await services.SampleResource(await services.DemonstrationProvider())).Value.ToString(),
        ["expertise"] = async services =>
            (await services.OfferExpertise((await Somebody(services, "Ines Whitlock")).Id, await services.DemonstrationProvider())).Value.ToString(),
        ["delegation"] = async services => (await services.SampleOversight()).Delegation.Value.ToString(),
        ["planned-activity"] = async services => (await services.SampleOversight()).Planned.Value.ToString(),
        ["done-activity"] = async services => (await services.SampleOversight()).Done.Value.ToString(),
        ["oversight-action"] = async services => (await services.SampleOversight()).Action.Value.ToString(),
        ["assessment"] = async services => (await services.SampleAssessment()).Assessment.Value.ToString(),
        ["capacity-partner"] = async services => (await services.SampleAssessment()).Partner.Value.ToString(),
        ["many"] = async services => (await InDatabase(services, async db => await db.ManyJob(await services.DemonstrationProvider()))).Value.ToString(),
        ["agreement-import"] = async services => (await InDatabase(services, async db => await db.ImportJob(await services.DemonstrationProvider()))).Value.ToString(),
        ["hosting-school"] = async services => await InDatabase(services, async db => await db.HostingSchool(await services.DemonstrationProvider())),
        ["my-hosting"] = async services => await InDatabase(services, async db => await db.OwnHosting((await Somebody(services, "Dev Ashworth")).Memberships[0].Organisation)),
        ["hosting-offer"] = async services => await InDatabase(services, async db => await db.HostingOffer(await services.DemonstrationProvider())),
        ["hosting-link"] = async services => await InDatabase(services, async db => await db.HostingLink(await services.DemonstrationProvider())),
        ["asking-job"] = async services => await InDatabase(services, async db => await db.AskingJob(await services.DemonstrationProvider())),
        ["agreement-link"] = async services =>
        {
            var offered = AgreementId.Parse(await SampleAgreements.Offered(services), null);
            return await InDatabase(services, db => db.AgreementLink(offered));
        },
        ["review"] = async services => (await services.SampleReview()).Review.Value.ToString(),
        ["review-provider"] = async services => (await services.SampleReview()).Provider.Value.ToString(),
        ["review-reviewed"] = async services => (await services.SampleReview()).Reviewed.Value.ToString(),
        ["trainee-import"] = async services => (await InDatabase(services, db => db.TraineeImportOf("Tomasz Lindqvist", run: false))).ToString(),
        ["trainee-import-done"] = async services => (await InDatabase(services, db => db.TraineeImportOf("Tomasz Lindqvist", run: true))).ToString(),
        ["my-training"] = services => InDatabase(services, async db => await db.AddTraineeLink(await db.TraineeOf("Tomasz Lindqvist"))),
        ["trainee"] = async services => (await InDatabase(services, db => db.TraineeOf("Tomasz Lindqvist"))).Value.ToString(),
        ["course"] = async services => (await Designed(services)).Course.Value.ToString(),
        ["pattern"] = async services => (await Patterned(services)).Value.ToString(),
        ["itp-unit"] = async services => (await Intensive(services)).Unit.Value.ToString(),
        ["itp-register"] = async services => await Intensive(services) is var some ? $"{some.Unit.Value}/register?group={some.Group.Value}" : "",
        ["component"] = async services => (await Designed(services)).Component.Value.ToString(),
        ["proposed-version"] = async services => (await Designed(services)).Proposal.Value.ToString(),
        ["draft-version"] = async services => (await Drafted(services)).Value.ToString(),
        ["judged-trainee"] = async services => (await Judged(services)).Trainee.Value.ToString(),
        ["adjustment"] = async services => (await Judged(services)).Adjustment.Value.ToString(),
        ["help"] = async services => (await services.SampleSupport()).Help.Value.ToString(),
        ["check-in"] = async services => (await services.SampleSupport()).CheckIn.Value.ToString(),
        ["support-link"] = async services => (await services.SampleSupport()).Token,
        ["followed-placement"] = async services => (await services.SampleStay()).Placement.Value.ToString(),
        ["year-plan"] = async services => (await services.SampleYearPlan()).ToString(),
        ["accepted-plan"] = async services => (await services.AcceptedYearPlan()).ToString(),
        ["placement-year"] = async services => (await Placed(services)).Some.Year.StartYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["placement-choose"] = async services => (await Placed(services)).Some.Choose,
        ["placement-school"] = async services => (await Placed(services)).Some.School.Value.ToString(),
        ["placement"] = async services => (await Placed(services)).Placement.Value.ToString(),
        ["placement-link"] = async services => await (await Placed(services)).Some.Link(services),
        ["plan"] = async services => (await services.SamplePlan()).ToString(),
    };

    /// <summary>A pattern of the organisation Priya Hargreaves works for.</summary>
    private static async Task<PatternId> Patterned(IServiceProvider services)
    {
        var priya = await Somebody(services, "Priya Hargreaves");
        return await InDatabase(services, db => SomePattern.In(db, priya.Memberships[0].Organisation));
    }

    /// <summary>A week, with a group of two, of a course of the organisation Priya Hargreaves works for.</summary>
    private static async Task<SomeItp> Intensive(IServiceProvider services)
    {
        var course = await Designed(services);
        return await InDatabase(services, db => SomeItp.In(db, course.Course));
    }

    /// <summary>A placement of the organisation Tomasz Lindqvist works for, pencilled.</summary>
    private static async Task<(SomePlacements Some, PlacementId Placement)> Placed(IServiceProvider services)
    {
        var tomasz = await Somebody(services, "Tomasz Lindqvist");
        var some = await InDatabase(services, db => SomePlacements.In(db, tomasz.Memberships[0].Organisation));
        return (some, await some.Pencilled(services));
    }

    /// <summary>A course of the organisation Priya Hargreaves works for.</summary>
    private static async Task<SomeCourse> Designed(IServiceProvider services)
    {
        var priya = await Somebody(services, "Priya Hargreaves");
        return await InDatabase(services, db => SomeCourse.In(db, priya.Memberships[0].Organisation));
    }

    private static async Task<SomeRequirements> Judged(IServiceProvider services)
    {
        var priya = await Somebody(services, "Priya Hargreaves");
        var course = await Designed(services);
        return await InDatabase(services, db => SomeRequirements.In(db, priya.Memberships[0].Organisation, course.Course));
    }

    private static async Task<ComponentVersionId> Drafted(IServiceProvider services)
    {
        var priya = await Somebody(services, "Priya Hargreaves");
        var course = await Designed(services);
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<WriteDraft>().Run(
            new(course.Component, null, "Stories first."), priya.Id.Acting(priya.Memberships[0].Organisation, Role.QualityLead, priya.Name), TestContext.Current.CancellationToken)).Value;
    }

    private static async Task<Person> Somebody(IServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().People.AsNoTracking().Include(p => p.Memberships)
            .SingleAsync(p => p.Name == name, TestContext.Current.CancellationToken);
    }

    /// <summary>Invites somebody to Bea's organisation; every time anew, because the way in is in the mail only.</summary>
    private static async Task<(InvitationId Invitation, string Token)> Invited(IServiceProvider services)
    {
        var bea = await Somebody(services, "Bea Okafor");
        await using var scope = services.CreateAsyncScope();
        var email = $"noor.{Guid.CreateVersion7():N}@school.example";
        var invited = await scope.ServiceProvider.GetRequiredService<InvitePerson>().Run(
            new(bea.Memberships[0].Organisation, "Noor Hale", email, Role.Viewer), Actor.CommandLine, TestContext.Current.CancellationToken);
        var text = (await scope.ServiceProvider.GetRequiredService<AppDb>().MailMessages.SingleAsync(m => m.To == email, TestContext.Current.CancellationToken)).Text;
        return (invited.Value, text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Split('/')[^1].Trim());
    }

    public static async Task<string> Fill(string address, IServiceProvider services)
    {
        foreach (var (name, find) in Known.Where(known => address.Contains($"{{{known.Key}}}", StringComparison.Ordinal)))
        {
            address = address.Replace($"{{{name}}}", await find(services), StringComparison.Ordinal);
        }

        return address.Contains('{') ? throw new InvalidOperationException($"{address}: add the name in braces to {nameof(SampleValues)}.") : address;
    }

    private static async Task<T> InDatabase<T>(IServiceProvider services, Func<AppDb, Task<T>> find)
    {
        await using var scope = services.CreateAsyncScope();
        return await find(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    private static async Task<IttPartnerships.Organisations.OrganisationId> School(IServiceProvider services)
    {
        await services.AddSchools();
        return await services.School("100001");
    }
}
