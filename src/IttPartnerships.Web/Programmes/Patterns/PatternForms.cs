using System.ComponentModel.DataAnnotations;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Programmes.Patterns;

/// <summary>A stretch of days somebody fills in: both days are needed before anything can be judged.</summary>
public abstract class StretchForm
{
    [Display(Name = "First day")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    public void SayWhatIsMissing(ModelStateDictionary state)
    {
        Missing(state, nameof(FirstDay), FirstDay, "Enter the first day");
        Missing(state, nameof(LastDay), LastDay, "Enter the last day");
    }

    internal static void Missing(ModelStateDictionary state, string field, object? value, string sentence)
    {
        var key = $"Form.{field}";
        if (value is null && state[key] is not { Errors.Count: > 0 })
        {
            state.AddModelError(key, sentence);
        }
    }
}

public sealed class WindowForm : StretchForm
{
    [Display(Name = "Name", Description = "What schools and trainees call it, for example Autumn")]
    public string? Name { get; set; }

    [Display(Name = "School", Description = "A letter: windows with the same letter are at the same school. Use A, then B, then C")]
    public string? Letter { get; set; }

    public WindowKind Kind { get; set; }

    [Display(Name = "Days in school")]
    public List<Weekdays> Days { get; set; } = [];

    public static WindowForm Of(WindowLine line) => new()
    {
        Name = line.Name, Letter = line.Letter, Kind = line.Kind, FirstDay = line.FirstDay, LastDay = line.LastDay,
        Days = [.. PatternWords.Single.Where(day => line.Days.HasFlag(day))],
    };

    public WindowLine? Line(WindowId? id) => FirstDay is { } first && LastDay is { } last
        ? new(id, Name?.Trim() ?? "", Letter?.Trim().ToUpperInvariant() ?? "", Kind, first, last, Days.Aggregate(Weekdays.None, (all, day) => all | day))
        : null;
}

public sealed class ItpWeekForm : StretchForm
{
    [Display(Name = "Focus", Description = "One tight, pivotal idea, for example questioning or the start of a lesson. A theme such as behaviour is too wide")]
    public string? Focus { get; set; }

    [Display(Name = "Why is it not five days? (only where it is not)")]
    public string? Why { get; set; }

    public static ItpWeekForm Of(ItpLine line) => new() { FirstDay = line.FirstDay, LastDay = line.LastDay, Focus = line.Focus, Why = line.Why };

    public ItpLine? Line() => FirstDay is { } first && LastDay is { } last
        ? new(first, last, Focus?.Trim() ?? "", string.IsNullOrWhiteSpace(Why) ? null : Why.Trim())
        : null;
}

public sealed class BreakForm : StretchForm
{
    [Display(Name = "Name", Description = "For example, Half term")]
    public string? Name { get; set; }

    public static BreakForm Of(BreakLine line) => new() { FirstDay = line.FirstDay, LastDay = line.LastDay, Name = line.Name };

    public BreakLine? Line() => FirstDay is { } first && LastDay is { } last ? new(first, last, Name?.Trim() ?? "") : null;
}

public sealed class ShareForm
{
    [Display(Name = "From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Percentage of a full timetable", Description = "Until the next step begins")]
    public int? Percent { get; set; }

    public static ShareForm Of(ShareLine line) => new() { From = line.From, Percent = line.Percent };

    public ShareLine? Line() => From is { } from && Percent is { } percent ? new(from, percent) : null;

    public void SayWhatIsMissing(ModelStateDictionary state)
    {
        StretchForm.Missing(state, nameof(From), From, "Enter the day it begins");
        StretchForm.Missing(state, nameof(Percent), Percent, "Enter a percentage from 0 to 100");
    }
}
