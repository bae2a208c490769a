using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Hosting;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Hosting;

/// <summary>An accredited provider with a school it has an agreement and a contact with, for pages to be asked about.</summary>
internal sealed record HostingPlace(WebApplication Application, OrganisationId Provider, OrganisationId School)
{
    private static int urns = 300_000;

    public static AcademicYear Year => HostingYear.Asked(TimeProvider.System.Today());

    public string Address => $"/hosting/{School.Value}/{Year.StartYear}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HostingPlace> In(WebApplication application, SettingType setting = SettingType.Mainstream, Phase phase = Phase.Secondary)
    {
        await using var db = application.Database.Open();
        var number = Interlocked.Increment(ref urns);
        var provider = await db.AddOrganisation($"University {number}");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "5001", From = new(2020, 8, 1) });
        var place = new HostingPlace(application, provider, await AddSchool(db, number, setting, phase));
        await db.AddAgreement(provider, place.School, new DateOnly(2020, 8, 1), null, AgreementKind.PlacementSchool);
        db.Add(new Contact { Id = ContactId.New(), Organisation = place.School, KeptBy = provider, Name = "Maya Quill", Email = $"head{number}@school.example" });
        await db.SaveForTest();
        await application.Services.GetRequiredService<CurrentRegister>().Refresh(Stop);
        return place;
    }

    /// <summary>A letter is written, and its link taken from it.</summary>
    public async Task<string> Link()
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var manager = new Actor(PersonId.New(), Provider, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager)) { Person = null };
        (await scope.ServiceProvider.GetRequiredService<AskSchool>().Run(new(School, Year), manager, Stop)).Refusals.ShouldBeEmpty();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var to = await db.Contacts.Where(c => c.Organisation == School).Select(c => c.Email!).FirstAsync(Stop);
        var letter = await db.MailMessages.Where(m => m.To == to).OrderBy(m => m.Id).Select(m => m.Text).LastAsync(Stop);
        return new Uri(letter.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }

    public async Task<HostingAnswer?> Answer()
    {
        await using var db = Application.Database.Open();
        return await db.HostingAnswers.AsNoTracking().Include(a => a.Recipients).Include(a => a.Offers).SingleOrDefaultAsync(a => a.School == School && a.Year == Year, Stop);
    }

    private static async Task<OrganisationId> AddSchool(AppDb db, int number, SettingType setting, Phase phase)
    {
        var school = await db.AddOrganisation($"Elm Street School {number}");
        await db.AddSchool(school, $"{number}", "North West", null, setting, phase, 900, "Urban city and town", ("EX4 4QJ", 292000, 93000));
        return school;
    }
}
