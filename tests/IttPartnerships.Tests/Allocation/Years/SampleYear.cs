using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>A small year of one provider: a course in two windows, three trainees, two schools with agreements and an offer of two and one places.</summary>
public sealed class SampleYear
{
    public required OrganisationId Provider { get; init; }

    public required AcademicYear Year { get; init; }

    public required Course Course { get; init; }

    public required ProgrammePattern Pattern { get; init; }

    public required IReadOnlyList<Trainee> Trainees { get; init; }

    public required IReadOnlyList<Offer> Offers { get; init; }

    public PatternWindow Autumn => Pattern.Windows[0];

    public PatternWindow Spring => Pattern.Windows[1];

    /// <param name="urn">Of the first school; the second has the next number.</param>
    public static async Task<SampleYear> Add(AppDb db, OrganisationId provider, AcademicYear year, int urn = 600_001)
    {
        var course = new Course
        {
            Id = CourseId.New(), Provider = provider, Code = $"S{urn % 1000}", Title = "Secondary physics", Phase = TrainingPhase.Secondary, Subjects = "Physics",
            Route = TrainingRoute.ProviderLedPostgraduate, LowAge = 11, HighAge = 16, StudyMode = StudyMode.FullTime,
        };
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = provider, Year = year, Name = $"Full time {urn}" };
        pattern.Windows.AddRange(
        [
            Window(pattern, 1, "autumn", "A", WindowKind.Main, year.FirstDay.AddDays(60), year.FirstDay.AddDays(135)),
            Window(pattern, 2, "spring term", "B", WindowKind.Contrasting, year.FirstDay.AddDays(165), year.FirstDay.AddDays(280)),
        ]);
        List<Trainee> trainees = [.. Enumerable.Range(1, 3).Select(number => Trainee(provider, course, year, $"{urn}-{number}"))];
        db.AddRange([course, pattern, new CourseYear { Course = course.Id, Year = year, Pattern = pattern.Id }, .. trainees]);
        await db.SaveForTest();
        List<Offer> offers = [await Host(db, provider, year, urn, places: 2), await Host(db, provider, year, urn + 1, places: 1)];
        return new SampleYear { Provider = provider, Year = year, Course = course, Pattern = pattern, Trainees = trainees, Offers = offers };
    }

    /// <summary>A live placement of one of the trainees, as far as said.</summary>
    public async Task<Placement> Place(AppDb db, int trainee, PatternWindow window, int offer, PlacementState state)
    {
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = Trainees[trainee].Id, Provider = Provider, School = Offers[offer].School, Offer = Offers[offer].Id, Window = window.Id,
            KeyStages = Offers[offer].KeyStages, FirstDay = window.FirstDay, LastDay = window.LastDay, Days = window.Days, State = state, Live = true,
            PencilledAt = new(Year.FirstDay, TimeOnly.MinValue, TimeSpan.Zero),
        };
        db.Add(placement);
        await db.SaveForTest();
        return placement;
    }

    private static PatternWindow Window(ProgrammePattern pattern, int number, string name, string letter, WindowKind kind, DateOnly first, DateOnly last) => new()
    {
        Id = WindowId.New(), Pattern = pattern.Id, Number = number, Name = name, Letter = letter, Kind = kind, FirstDay = first, LastDay = last, Days = Weekdays.Every,
    };

    private static Trainee Trainee(OrganisationId provider, Course course, AcademicYear year, string reference) => new()
    {
        Id = TraineeId.New(), Provider = provider, Course = course.Id, Year = year, Reference = reference, Name = $"Amira Example {reference}", Status = TraineeStatus.Expected,
        StartsOn = year.FirstDay.AddDays(30), EndsOn = year.LastDay, ChosenKeyStage = KeyStages.KeyStage3, HomeEasting = 446_210, HomeNorthing = 310_450,
    };

    private static async Task<Offer> Host(AppDb db, OrganisationId provider, AcademicYear year, int urn, int places)
    {
        var import = new RegisterImport { Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = "schools.csv", Layout = "made for a test" };
        var school = new Organisation { Id = OrganisationId.New(), Name = $"Larkmere School {urn}", Kind = OrganisationKind.School, Status = OrganisationStatus.Open };
        school.School = new School { Organisation = school.Id, LastSeenIn = import.Id, Urn = $"{urn}", Setting = SettingType.Mainstream, Phase = Phase.Secondary, KeyStages = KeyStages.KeyStage3 | KeyStages.KeyStage4 };
        school.Addresses.Add(new OrganisationAddress { Id = Guid.CreateVersion7(), Organisation = school.Id, Easting = 446_000 + (urn % 10 * 300), Northing = 310_000 });
        db.AddRange(import, school);
        await db.SaveForTest();
        await db.AddAgreement(provider, school.Id, year.FirstDay.AddDays(-300), year.LastDay, AgreementKind.PlacementSchool);
        var answer = new HostingAnswer { Id = HostingAnswerId.New(), School = school.Id, Year = year, Interest = HostingInterest.Yes, GivenBy = "Head", LastConfirmed = year.FirstDay.AddDays(-90) };
        answer.Recipients.Add(new AnswerRecipient { Answer = answer.Id, Provider = provider });
        var offer = new Offer
        {
            Id = OfferId.New(), Answer = answer.Id, School = school.Id, Year = year, Kind = OfferKind.Main, KeyStages = KeyStages.KeyStage3 | KeyStages.KeyStage4, Subject = "Physics", Places = places,
        };
        answer.Offers.Add(offer);
        db.Add(answer);
        await db.SaveForTest();
        return offer;
    }
}
