using System.ComponentModel.DataAnnotations;
using IttPartnerships.Itp;
using IttPartnerships.Web.Programmes.Patterns;

namespace IttPartnerships.Web.Itp;

/// <summary>The boxes of a week, as they were filled in. Rules stand in <see cref="ItpRules"/>.</summary>
public sealed class UnitForm : StretchForm
{
    [Display(Name = "Focus", Description = "One tight, pivotal idea, for example questioning or the start of a lesson. A theme such as behaviour is too wide")]
    public string? Focus { get; set; }

    [Display(Name = "Hours planned", Description = "Planned and supported activity: 25 or more for a week")]
    public decimal PlannedHours { get; set; } = 25;

    [Display(Name = "Hours of expert input", Description = "Of these: 5 or more for a week")]
    public decimal ExpertHours { get; set; } = 5;

    [Display(Name = "Who gives the expert input? (optional)")]
    public string? Expert { get; set; }

    public ItpPlace Place { get; set; }

    public static UnitForm Of(ItpUnit unit) => new()
    {
        FirstDay = unit.FirstDay, LastDay = unit.LastDay, Focus = unit.Focus, PlannedHours = WithoutZeros(unit.PlannedHours), ExpertHours = WithoutZeros(unit.ExpertHours), Expert = unit.Expert, Place = unit.Place,
    };

    /// <summary>The database keeps 25 as 25.0.</summary>
    private static decimal WithoutZeros(decimal hours) => hours / 1.0000000000000000000000000000m;

    public KeepItpUnit.Content? Content() => FirstDay is { } first && LastDay is { } last
        ? new(first, last, Focus ?? "", PlannedHours, ExpertHours, Expert, Place)
        : null;
}
