using System.ComponentModel.DataAnnotations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>The boxes of an action, as they were filled in.</summary>
public sealed class ActionForm
{
    [Display(Name = "What was found, and what must be done")]
    public string? ActionWhat { get; set; }

    public AgreementSide? ActionSide { get; set; }

    [Display(Name = "Who does it, by job title")]
    public string? ActionOwner { get; set; }

    [Display(Name = "Due on")]
    public DateOnly? ActionDueOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(ActionWhat) && string.IsNullOrWhiteSpace(ActionOwner) && ActionDueOn is null;

    public RaisedAction Raised() => new(ActionWhat ?? "", ActionSide ?? AgreementSide.Partner, ActionOwner ?? "", ActionDueOn);
}
