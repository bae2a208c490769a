using System.ComponentModel.DataAnnotations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>A delegation as boxes: what, for which part of the work, when, and how it is overseen.</summary>
public sealed class DelegationForm
{
    public Responsibility? Responsibility { get; set; }

    [Display(Name = "Courses (optional)", Description = "Codes with commas between them. Leave empty for every course")]
    public string? Courses { get; set; }

    public List<TrainingPhase> Phases { get; set; } = [];

    [Display(Name = "Places (optional)", Description = "With commas between them. Leave empty for everywhere")]
    public string? Areas { get; set; }

    [Required(ErrorMessage = "Enter the first day")]
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day (leave empty for no end date)")]
    public DateOnly? Until { get; set; }

    /// <summary>One for each method, in order; those not chosen are left out.</summary>
    public List<OversightForm> Oversight { get; set; } = [];

    public static DelegationForm Of(AgreementVersion draft, Delegation? delegation) => new()
    {
        Responsibility = delegation?.Responsibility, Courses = delegation?.Courses.Replace(",", ", ", StringComparison.Ordinal), Phases = [.. delegation?.Scope.Phases ?? []],
        Areas = delegation?.Areas.Replace(",", ", ", StringComparison.Ordinal), From = delegation?.From ?? draft.From, Until = delegation is null ? draft.Until : delegation.Until,
        Oversight = [.. Enum.GetValues<OversightMethod>().Select(method => OversightForm.Of(method, delegation?.Oversight.Find(o => o.Method == method)))],
    };

    public KeepDelegation.Command Command(AgreementId agreement, Guid version, DelegationId? delegation) => new(
        agreement, version, delegation, Responsibility!.Value, new DelegationScope(Parts(Courses), Phases, Parts(Areas)), From!.Value, Until,
        [.. Oversight.Where(o => o.Chosen).Select(o => new KeepDelegation.Oversight(o.Method, o.EveryMonths ?? 0, o.Owner ?? "", o.Evidence ?? ""))]);

    private static List<string> Parts(string? list) => [.. (list ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}

public sealed class OversightForm
{
    public OversightMethod Method { get; set; }

    public bool Chosen { get; set; }

    [Display(Name = "Every how many months?", Description = "1 to 12")]
    public int? EveryMonths { get; set; }

    [Display(Name = "Who at the provider owns it?", Description = "A job title: the person may change without a new signature")]
    public string? Owner { get; set; }

    [Display(Name = "What shows that it was done?")]
    public string? Evidence { get; set; }

    public static OversightForm Of(OversightMethod method, OversightArrangement? arrangement) => new()
    {
        Method = method, Chosen = arrangement is not null, EveryMonths = arrangement?.EveryMonths, Owner = arrangement?.Owner, Evidence = arrangement?.Evidence,
    };
}
