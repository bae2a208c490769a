using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
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

    public static async Task AddSchools(this WebApplication application, string fileName = "schools-2026-01-30.csv", params string[] rows)
    {
        await using var db = application.Database.Open();
        var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", (rows.Length == 0 ? Rows : rows).Prepend(Header))));
        var outcome = await new ImportSchools(db, TimeProvider.System).Run(new(content, fileName), Actor.CommandLine, TestContext.Current.CancellationToken);
        outcome.Value.Problems.ShouldBeEmpty();
        await application.Services.GetRequiredService<CurrentRegister>().Refresh(TestContext.Current.CancellationToken);
    }

    public static async Task<OrganisationId> School(this WebApplication application, string urn)
    {
        await using var db = application.Database.Open();
        return await db.Schools.Where(s => s.Urn == urn).Select(s => s.Organisation).SingleAsync(TestContext.Current.CancellationToken);
    }
}
