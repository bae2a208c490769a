using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Allocation;

/// <summary>The three files of a plan made from a workbook, and the plan people were already told and the days of windows, if any.</summary>
public sealed record PlanningFiles(GivenFile Trainees, GivenFile Schools, GivenFile Offers, GivenFile? Keep = null)
{
    /// <summary>When windows are; without it, none shares days with another.</summary>
    public GivenFile? Windows { get; init; }

    /// <summary>Written from a year, whose patterns have rules of their own, or planned before: no course is refused for its days.</summary>
    public bool AreJudged { get; init; }
}

/// <summary>A planning problem with what only people need: where everything is.</summary>
/// <param name="Homes">Of <see cref="PlanningProblem.Trainees"/>, in the same order.</param>
/// <param name="SchoolPlaces">Of <see cref="PlanningProblem.Schools"/>, in the same order.</param>
/// <param name="Modes">How trainees travel, in their order.</param>
public sealed record PlanningYear(PlanningProblem Problem, IReadOnlyList<GridReference> Homes, IReadOnlyList<GridReference> SchoolPlaces, IReadOnlyList<TravelMode> Modes)
{
    /// <summary>What a plan made before told people, with what is no longer offered; null where none was given.</summary>
    public IReadOnlyList<ToldSlot>? Told { get; init; }

    /// <summary>What one trainee costs there in one window, by offer; null where nobody said. Only added up: no trainee is placed by it.</summary>
    public IReadOnlyList<Money?> HostingCosts { get; init; } = [];

    /// <summary>Position of the trainee of a name, whatever its case; null where there is none.</summary>
    public int? Find(string trainee)
    {
        var name = Cells.OneSpaced(trainee);
        var at = Problem.Trainees.ToList().FindIndex(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at;
    }
}

/// <summary>Where people were told a slot would be.</summary>
/// <param name="Offer">As it was called then.</param>
/// <param name="Known">Position of the offer; null where it is offered no more.</param>
public sealed record ToldSlot(int Trainee, int Slot, string Offer, string School, int? Known);

/// <summary>What reading the files gave: a year to plan, or everything that is wrong with them.</summary>
public sealed record ReadFiles(PlanningYear? Year, IReadOnlyList<FileProblems> Problems)
{
    /// <summary>Where a postcode is, or null when it is not known. Without the register loaded, none is.</summary>
    public delegate GridReference? FindPostcode(string postcode);

    /// <summary>Reads all files whole and checks them against each other before anything is planned.</summary>
    public static ReadFiles From(PlanningFiles files, FindPostcode? postcodes = null)
    {
        var schools = SchoolsFile.Read(files.Schools);
        var offers = OffersFile.Read(files.Offers, schools.Names);
        var trainees = TraineesFile.Read(files.Trainees, schools.Names, offers.Names, postcodes ?? (_ => null));
        offers.Meet(trainees.Trainees);
        var windows = files.Windows is { } dated ? WindowsFile.Read(dated, trainees.Trainees.SelectMany(trainee => trainee.Pattern).Select(slot => slot.Window)) : null;
        if (windows is { Problems.Any: false } && !files.AreJudged)
        {
            CourseDays.Meet(trainees, windows);
        }

        trainees = windows is null ? trainees : trainees with { Trainees = windows.In(trainees.Trainees) };
        var keep = files.Keep is { } given ? KeepFile.Read(given, trainees.Trainees, trainees.Names, offers.Names) : null;
        List<FileProblems> problems = [.. ((FileProblems?[])[trainees.Problems, schools.Problems, offers.Problems, windows?.Problems, keep?.Problems]).OfType<FileProblems>().Where(file => file.Any)];
        if (problems.Count > 0)
        {
            return new ReadFiles(null, problems);
        }

        EstimatedMinutes minutes = new(trainees.Homes, trainees.Modes, schools.Places);
        var near = new PlacesNear(schools.Places);
        var problem = new PlanningProblem(keep?.Trainees ?? trainees.Trainees, windows?.In(schools.Schools) ?? schools.Schools, windows?.In(offers.Offers) ?? offers.Offers, minutes.Between)
        {
            Days = windows?.Days ?? new Dictionary<string, WindowDays>(StringComparer.OrdinalIgnoreCase),
            SchoolsNear = trainee => near.Within(trainees.Homes[trainee], trainees.Trainees[trainee].MaxMinutes, trainees.Modes[trainee]),
        };
        return new ReadFiles(new PlanningYear(problem, trainees.Homes, schools.Places, trainees.Modes) { Told = keep?.Told, HostingCosts = offers.Costs }, []);
    }
}
