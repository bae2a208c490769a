using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Hosting;

/// <summary>Schools and what they offer, put straight into the database.</summary>
public static class SomeHosting
{
    /// <summary>Makes an organisation a school of the register.</summary>
    public static async Task AddSchool(
        this AppDb db, OrganisationId id, string urn, string? region, string? trust = null, SettingType setting = SettingType.Mainstream, Phase phase = Phase.Secondary, int? pupils = null, string? urbanRural = null,
        (string Postcode, int Easting, int Northing)? place = null)
    {
        db.Add(new School { Organisation = id, Urn = urn, Region = region, TrustName = trust, Setting = setting, Phase = phase, Pupils = pupils, UrbanRural = urbanRural, LastSeenIn = await Register(db) });
        if (place is { } at)
        {
            db.Add(new OrganisationAddress { Id = Guid.CreateVersion7(), Organisation = id, Postcode = at.Postcode, Easting = at.Easting, Northing = at.Northing });
        }

        await db.Organisations.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Kind, OrganisationKind.School), TestContext.Current.CancellationToken);
        await db.SaveForTest();
        db.ChangeTracker.Clear();
    }

    /// <summary>An answer with offers of these, going to these providers.</summary>
    public static async Task<HostingAnswer> AddAnswer(this AppDb db, OrganisationId school, AcademicYear year, DateOnly confirmed, IReadOnlyList<OrganisationId> recipients, params IReadOnlyList<OfferDetails> offers)
    {
        var answer = new HostingAnswer { Id = HostingAnswerId.New(), School = school, Year = year, Interest = HostingInterest.Yes, GivenBy = "Dev Ashworth", LastConfirmed = confirmed };
        answer.Recipients.AddRange(recipients.Select(provider => new AnswerRecipient { Answer = answer.Id, Provider = provider }));
        foreach (var details in offers)
        {
            var offer = new Offer { Id = OfferId.New(), Answer = answer.Id, School = school, Year = year };
            details.Write(offer);
            answer.Offers.Add(offer);
        }

        db.Add(answer);
        await db.SaveForTest();
        db.ChangeTracker.Clear();
        return answer;
    }

    private static async Task<RegisterImportId> Register(AppDb db)
    {
        if (await db.Schools.Select(s => (RegisterImportId?)s.LastSeenIn).FirstOrDefaultAsync(TestContext.Current.CancellationToken) is { } known)
        {
            return known;
        }

        var import = new RegisterImport { Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = "schools.csv", Layout = "test" };
        db.Add(import);
        return import.Id;
    }
}
