using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Placements;

/// <summary>One trainee of a provider, placed in one window of a pattern at a school of the authority 330, put straight into the database.</summary>
public sealed record SomeStay(OrganisationId Provider, OrganisationId School, CourseId Course, PatternId Pattern, WindowId Window, TraineeId Trainee, PlacementId Placement)
{
    /// <param name="first">A window of twelve weeks, every weekday, from this day; its third week is Intensive Training and Practice.</param>
    public static async Task<SomeStay> In(AppDb db, OrganisationId provider, DateOnly first, OrganisationId? school = null, string name = "Ana Cole")
    {
        var at = school ?? await AddSchool(db, "Elm Street School");
        var year = AcademicYear.Of(first);
        var mark = Guid.CreateVersion7().ToString("N")[^8..];
        var course = new Course { Id = CourseId.New(), Provider = provider, Code = $"P{mark}", Title = "Primary with QTS", Phase = TrainingPhase.Primary };
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = provider, Year = year, Name = $"Primary {mark}" };
        var window = new PatternWindow
        {
            Id = WindowId.New(), Pattern = pattern.Id, Number = 1, Name = "autumn", Letter = "A", Kind = WindowKind.Main, FirstDay = first, LastDay = first.AddDays((12 * 7) - 3), Days = Weekdays.Every,
        };
        pattern.Windows.Add(window);
        pattern.ItpWeeks.Add(new PatternItpWeek { Pattern = pattern.Id, Number = 1, FirstDay = first.AddDays(14), LastDay = first.AddDays(18), Focus = "Early reading" });
        var trainee = new Trainee
        {
            Id = TraineeId.New(), Provider = provider, Course = course.Id, Year = year, Reference = $"T{mark}", Name = name, Email = $"t{mark}@trainee.example",
            Status = TraineeStatus.InTraining, StartsOn = year.FirstDay, EndsOn = year.LastDay,
        };
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = trainee.Id, Provider = provider, School = at, Window = window.Id, FirstDay = window.FirstDay, LastDay = window.LastDay, Days = Weekdays.Every,
            State = PlacementState.Confirmed, Live = true, KeyStages = KeyStages.KeyStage1,
        };
        db.AddRange(course, pattern, new CourseYear { Course = course.Id, Year = year, Pattern = pattern.Id }, trainee, placement);
        await db.SaveForTest();
        return new(provider, at, course.Id, pattern.Id, window.Id, trainee.Id, placement.Id);
    }

    public static async Task<OrganisationId> AddSchool(AppDb db, string name, string authority = "330", string authorityName = "Larkshire")
    {
        var school = await db.AddOrganisation(name);
        var import = new RegisterImport { Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = "schools.csv", Layout = "made for a test" };
        db.AddRange(import, new School
        {
            LastSeenIn = import.Id, Organisation = school, Urn = SomeUrn.Next(), LocalAuthorityCode = authority, LocalAuthority = authorityName, Setting = SettingType.Mainstream, Phase = Phase.Primary,
        });
        await db.SaveForTest();
        return school;
    }

    /// <summary>The same trainee elsewhere.</summary>
    public async Task<PlacementId> Also(AppDb db, DateOnly first, DateOnly last, Weekdays days, OrganisationId? school = null, PlacementState state = PlacementState.Confirmed)
    {
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = Trainee, Provider = Provider, School = school ?? School, FirstDay = first, LastDay = last, Days = days, State = state, Live = true,
        };
        db.Add(placement);
        await db.SaveForTest();
        return placement.Id;
    }
}
