using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Hosting;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Hosting;

/// <summary>A school of a provider that has answered, and one that has been asked, for pages to be looked at with.</summary>
internal static class SampleHosting
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private static AcademicYear Year => HostingYear.Asked(TimeProvider.System.Today());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>"id/year": what addresses of a school's answer hold.</summary>
    public static async Task<string> HostingSchool(this AppDb db, OrganisationId provider) => $"{(await Answered(db, provider)).School.Value}/{Year.StartYear}";

    public static async Task<string> HostingOffer(this AppDb db, OrganisationId provider) => (await Answered(db, provider)).Offers[0].Id.Value.ToString();

    /// <summary>An answer of this organisation's own, which is a school.</summary>
    public static async Task<string> OwnHosting(this AppDb db, OrganisationId school)
    {
        if (!await db.Schools.AnyAsync(s => s.Organisation == school, Stop))
        {
            await db.AddSchool(school, $"{600_000 + (await db.Schools.CountAsync(Stop))}", "North West");
        }

        if (!await db.HostingAnswers.AnyAsync(a => a.School == school && a.Year == Year, Stop))
        {
            await db.AddAnswer(school, Year, TimeProvider.System.Today(), [], new OfferDetails(OfferKind.Main, 1) { Subject = "Physics" });
        }

        return $"{school.Value}/{Year.StartYear}";
    }

    public static async Task<string> OwnOffer(this AppDb db, OrganisationId school) =>
        (await db.Offers.Where(o => o.School == school).Select(o => o.Id).FirstAsync(Stop)).Value.ToString();

    public static async Task<string> AskingJob(this AppDb db, OrganisationId provider)
    {
        var job = new Job
        {
            Id = JobId.New(), Kind = WriteLetters.JobKind, Title = "Ask 40 schools", Arguments = "{}", State = JobState.Succeeded, OnBehalfOf = provider, RequesterName = "Bea Okafor",
        };
        db.Add(job);
        await db.SaveForTest();
        return job.Id.Value.ToString();
    }

    /// <summary>A link that opens the school's answer; its token.</summary>
    public static async Task<string> HostingLink(this AppDb db, OrganisationId provider)
    {
        var school = (await Answered(db, provider)).School;
        var (token, now) = (SecretToken.New(), TimeProvider.System.GetUtcNow());
        db.Add(new HostingLink
        {
            Id = Guid.CreateVersion7(), Provider = provider, School = school, Year = Year, Name = "Maya Quill", Email = "maya@school.example", TokenHash = token.Hash, SentAt = now, ExpiresAt = now.AddDays(60),
        });
        await db.SaveForTest();
        return token.Value;
    }

    private static async Task<HostingAnswer> Answered(AppDb db, OrganisationId provider)
    {
        await OneAtATime.WaitAsync(Stop);
        try
        {
            var known = await db.HostingAnswers.AsNoTracking().Include(a => a.Offers.OrderBy(o => o.Id)).FirstOrDefaultAsync(a => a.GivenBy == "Sample" && a.Year == Year && a.Recipients.Any(r => r.Provider == provider), Stop);
            return known ?? await Make(db, provider);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<HostingAnswer> Make(AppDb db, OrganisationId provider)
    {
        var school = await db.AddOrganisation("Larch Hill Academy");
        await db.AddSchool(school, $"{500_000 + (await db.Schools.CountAsync(Stop))}", "North West", null, SettingType.Mainstream, Phase.Secondary, 900, "Urban city and town", ("LS6 3AB", 427000, 436000));
        await db.AddAgreement(provider, school, new DateOnly(2020, 8, 1), null, AgreementKind.PlacementSchool);
        db.Add(new Contact { Id = ContactId.New(), Organisation = school, KeptBy = provider, Name = "Maya Quill", Email = "maya@school.example" });
        await db.SaveForTest();
        var answer = await db.AddAnswer(
            school, Year, TimeProvider.System.Today().AddDays(-20), [provider],
            new OfferDetails(OfferKind.Main, 2) { Subject = "Mathematics", KeyStages = KeyStages.KeyStage3 | KeyStages.KeyStage4, Windows = ["autumn"], Notes = "Free parking", SupportWanted = ["before examinations"] },
            new OfferDetails(OfferKind.Itp, 12) { Focus = "Questioning" });
        await db.HostingAnswers.Where(a => a.Id == answer.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.GivenBy, "Sample"), Stop);
        return answer;
    }
}
