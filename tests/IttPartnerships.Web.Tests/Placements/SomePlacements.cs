using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Placements;

/// <summary>A provider with two trainees on a course of one window, and two schools with offers and agreements.</summary>
internal sealed record SomePlacements(OrganisationId Provider, TraineeId Trainee, TraineeId Other, WindowId Window, OrganisationId School, OfferId Offer, OrganisationId Second, OfferId SecondOffer, AcademicYear Year)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Choose => $"/placements/choose?trainee={Trainee.Value}&window={Window.Value}";

    public static async Task<SomePlacements> In(AppDb db, OrganisationId? at = null)
    {
        // A window that begins in some weeks, whatever the day.
        var first = TimeProvider.System.Today().AddDays(40);
        var year = AcademicYear.Of(first);
        var provider = at ?? await db.AddOrganisation("Larkmere Training");
        var course = new Course { Id = CourseId.New(), Provider = provider, Code = $"P{Guid.CreateVersion7().ToString("N")[..12]}", Title = "Primary with QTS", Subjects = "Primary", LowAge = 5, HighAge = 11 };
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = provider, Year = year, Name = $"Full time {Guid.CreateVersion7():N}" };
        var window = new PatternWindow { Id = WindowId.New(), Pattern = pattern.Id, Number = 1, Name = "first", Letter = "A", FirstDay = first, LastDay = first.AddDays(30), Days = Weekdays.Every };
        pattern.Windows.Add(window);
        var trainees = ((string[])["Kit Alder", "Sam Birch"]).Select(name => new Trainee
        {
            Id = TraineeId.New(), Provider = provider, Course = course.Id, Year = year, Reference = $"T{Guid.CreateVersion7():N}"[..20], Name = name, Status = TraineeStatus.InTraining, StartsOn = year.FirstDay, EndsOn = year.LastDay,
        }).ToList();
        db.AddRange(course, pattern, new CourseYear { Course = course.Id, Year = year, Pattern = pattern.Id });
        db.AddRange(trainees);
        await db.SaveForTest();
        var (one, two) = (await AddSchool(db, provider, "Ash Grove Primary", year, places: 1), await AddSchool(db, provider, "Tarn Hill Primary", year, places: 2));
        return new(provider, trainees[0].Id, trainees[1].Id, window.Id, one.School, one.Offer, two.School, two.Offer, year);
    }

    /// <summary>Pencilled by somebody of the provider.</summary>
    public async Task<PlacementId> Pencilled(IServiceProvider services, TraineeId? trainee = null)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = new Actor(null, Provider, "Bea Okafor", RolePermissions.Of(Role.PartnershipManager));
        return (await scope.ServiceProvider.GetRequiredService<PencilPlacement>().Run(new(trainee ?? Trainee, Window, School, Offer), actor, Stop)).Value;
    }

    /// <summary>The secret of a link to what is proposed to the school.</summary>
    public async Task<string> Link(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var placement = await db.Placements.SingleAsync(p => p.School == School, Stop);
        (placement.State, placement.ProposedAt, placement.AnswerBy) = (PlacementState.Proposed, placement.PencilledAt, placement.FirstDay);
        var token = SecretToken.New();
        db.Add(new PlacementLink
        {
            Id = Guid.CreateVersion7(), Provider = Provider, School = School, Name = "Noor Hale", Email = "noor@school.example", TokenHash = token.Hash, SentAt = placement.PencilledAt, ExpiresAt = placement.PencilledAt + PlacementLink.Lasts,
        });
        await db.SaveForTest();
        return token.Value;
    }

    private static async Task<(OrganisationId School, OfferId Offer)> AddSchool(AppDb db, OrganisationId provider, string name, AcademicYear year, int places)
    {
        var id = await db.AddOrganisation(name);
        var answer = new HostingAnswer { Id = HostingAnswerId.New(), School = id, Year = year, Interest = HostingInterest.Yes, LastConfirmed = TimeProvider.System.Today(), GivenBy = "Head" };
        answer.Recipients.Add(new AnswerRecipient { Answer = answer.Id, Provider = provider });
        answer.Offers.Add(new Offer { Id = OfferId.New(), Answer = answer.Id, School = id, Year = year, Kind = OfferKind.Main, Places = places, KeyStages = KeyStages.KeyStage1 | KeyStages.KeyStage2, Subject = "Primary" });
        var import = new RegisterImport { Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = "schools.csv", Layout = "made for a test" };
        db.AddRange(import, new School { LastSeenIn = import.Id, Organisation = id, Urn = SomeUrn.Next(), KeyStages = KeyStages.KeyStage1 | KeyStages.KeyStage2, Phase = Phase.Primary }, answer);
        await db.SaveForTest();
        await db.AddAgreement(provider, id, year.FirstDay, year.Next.LastDay, AgreementKind.PlacementSchool);
        return (id, answer.Offers[0].Id);
    }
}
