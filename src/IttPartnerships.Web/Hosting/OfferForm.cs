using System.ComponentModel.DataAnnotations;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Hosting;

/// <summary>An offer as boxes. Rules stand in <see cref="OfferRules"/>.</summary>
public sealed class OfferForm
{
    public OfferKind? Kind { get; set; }

    [Display(Name = "Trainees at one time", Description = "Leave empty if you are not sure yet")]
    public int? Places { get; set; }

    [Display(Name = "Subject (optional)", Description = "Leave empty for any")]
    public string? Subject { get; set; }

    [Display(Name = "Year groups or classes (optional)", Description = "For example, Year 3 and 4 mixed")]
    public string? YearGroups { get; set; }

    public List<KeyStages> KeyStages { get; set; } = [];

    /// <summary>A box sent without a value says nothing.</summary>
    public List<string> Windows { get; set => field = Said(value); } = [];

    [Display(Name = "Longest stay in weeks (optional)")]
    public int? Weeks { get; set; }

    public List<TrainingRoute> Routes { get; set; } = [];

    public bool PartTimeWelcome { get; set; } = true;

    public SettingType? Setting { get; set; }

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    [Display(Name = "Focus (optional)", Description = "One tight focus, for example questioning, or early reading")]
    public string? Focus { get; set; }

    [Display(Name = "Anything else (optional)", Description = "For example, parking, languages spoken, a trainee you already know. Do not name pupils")]
    public string? Notes { get; set; }

    public List<string> SupportWanted { get; set => field = Said(value); } = [];

    public static OfferForm Of(OfferDetails details) => new()
    {
        Kind = details.Kind, Places = details.Places, Subject = details.Subject, YearGroups = details.YearGroups, KeyStages = [.. Each.Where(stage => details.KeyStages.HasFlag(stage))],
        Windows = [.. details.Windows], Weeks = details.Weeks, Routes = [.. details.Routes], PartTimeWelcome = details.PartTimeWelcome, Setting = details.Setting,
        FirstDay = details.FirstDay, LastDay = details.LastDay, Focus = details.Focus, Notes = details.Notes, SupportWanted = [.. details.SupportWanted],
    };

    public OfferDetails Details() => new(Kind, Places)
    {
        Subject = Subject, YearGroups = YearGroups, KeyStages = KeyStages.Aggregate(IttPartnerships.Organisations.KeyStages.None, (all, stage) => all | stage), Windows = Windows, Weeks = Weeks, Routes = Routes,
        PartTimeWelcome = PartTimeWelcome, Setting = Setting, FirstDay = FirstDay, LastDay = LastDay, Focus = Focus, Notes = Notes, SupportWanted = SupportWanted,
    };

    private static List<string> Said(List<string> sent) => sent.FindAll(one => !string.IsNullOrWhiteSpace(one));

    private static IEnumerable<KeyStages> Each => OrganisationWords.KeyStagesInOrder.Select(stage => stage.Stage);
}
