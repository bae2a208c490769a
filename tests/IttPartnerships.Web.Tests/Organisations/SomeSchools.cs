using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Organisations;

/// <summary>A small register of schools in the product under test.</summary>
internal static class SomeSchools
{
    private const string Header = "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),TypeOfEstablishment (code),Town,Postcode,Easting,Northing";

    public static readonly string[] Rows =
    [
        "100001,St Mary's <Primary> School,Open,Primary,1,Leeds,LS6 3AA,428000,436000",
        "100002,Oak Tree Special School,Open,Not applicable,7,Leeds,LS6 3AB,428200,436200",
        "100003,\"=HYPERLINK(\"\"x\"\")\",Open,Secondary,28,York,YO1 7AA,460000,452000",
        "100004,Leeds West Academy,Closed,Secondary,28,Leeds,LS13 1DQ,423500,435000",
        .. Enumerable.Range(0, 30).Select(i => $"{100100 + i},Elm School {i},Open,Primary,1,Bradford,BD9 4JP,{415000 + (i * 100)},434500"),
    ];

    public static Task AddSchools(this WebApplication application, string fileName = "schools-2026-01-30.csv", params string[] rows) =>
        application.Services.AddSchools(fileName, rows);

    /// <summary>Taking the same rows in twice changes nothing.</summary>
    public static async Task AddSchools(this IServiceProvider services, string fileName = "schools-2026-01-30.csv", params string[] rows)
    {
        await using var scope = services.CreateAsyncScope();
        var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", (rows.Length == 0 ? Rows : rows).Prepend(Header))));
        var outcome = await scope.ServiceProvider.GetRequiredService<ImportSchools>().Run(new(content, fileName), Actor.CommandLine, TestContext.Current.CancellationToken);
        outcome.Value.Problems.ShouldBeEmpty();
        await services.GetRequiredService<CurrentRegister>().Refresh(TestContext.Current.CancellationToken);
    }

    public static Task<OrganisationId> School(this WebApplication application, string urn) => application.Services.School(urn);

    public static async Task<OrganisationId> School(this IServiceProvider services, string urn)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Schools
            .Where(s => s.Urn == urn).Select(s => s.Organisation).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A contact at the school that Bea Okafor's organisation keeps.</summary>
    public static async Task<ContactId> Contact(this IServiceProvider services, OrganisationId school)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var stop = TestContext.Current.CancellationToken;
        var bea = await db.People.SingleAsync(p => p.Name == "Bea Okafor", stop);
        var keeper = await db.Set<Membership>().Where(m => m.Person == bea.Id).Select(m => m.Organisation).FirstAsync(stop);
        var known = await db.Contacts.FirstOrDefaultAsync(c => c.KeptBy == keeper && c.Organisation == school, stop);
        return known?.Id ?? (await scope.ServiceProvider.GetRequiredService<KeepContact>().Run(
            new(school, null, "Noor Hale", "Deputy head", "noor@school.example"),
            new(bea.Id, keeper, bea.Name, RolePermissions.Of(Role.Administrator)), stop)).Value;
    }
}
