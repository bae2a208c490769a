using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations.Registers;

namespace IttPartnerships.Tests.Data;

/// <summary>A few schools with their history, for tests that need content and do not care which.</summary>
public static class SampleRegister
{
    public const string Csv =
        "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),Town,Postcode,Easting,Northing,Trusts (code),Trusts (name),CloseDate\r\n"
        + "100001,Alder School,Open,Primary,Leeds,LS6 3AA,428000,436000,,,\r\n"
        + "100002,Birch School,Open,Secondary,York,YO1 1AA,460000,452000,17,The Wood Trust,\r\n"
        + "100003,“Éclair” School,Closed,Primary,York,YO1 2BB,460100,452100,,,01-09-2020\r\n";

    public static async Task Import(AppDb db, string csv = Csv)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var report = await new ImportSchools(db, TimeProvider.System).Run(
            new(content, "schools.csv"), Actor.CommandLine, TestContext.Current.CancellationToken);
        report.Value.Refused.ShouldBeFalse();
    }
}
