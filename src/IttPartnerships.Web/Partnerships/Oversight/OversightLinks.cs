using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>Where things of oversight are, and how pages write them.</summary>
internal static class OversightLinks
{
    public static string To(DelegationId delegation) => $"/oversight/delegations/{delegation.Value}";

    public static string To(OversightActivityId activity) => $"/oversight/activities/{activity.Value}";

    /// <summary>Where the next step is taken by whoever may; the record itself for everyone else.</summary>
    public static string To(this OversightStep step, DelegationId delegation, bool mayKeep) => step switch
    {
        { Kind: OversightStepKind.NameOwner } when mayKeep => $"{To(delegation)}/owner",
        { Kind: OversightStepKind.RecordActivity, Activity: { } activity } when mayKeep => $"{To(activity)}/record",
        { Kind: OversightStepKind.PlanActivity, Activity: { } activity } when mayKeep => $"{To(activity)}/plan",
        { Activity: { } activity, Action: { } action } => $"{To(activity)}#action-{action.Value}",
        { Activity: { } activity } => To(activity),
        _ => To(delegation),
    };

    public static string Colour(this OversightStatus status) => status switch
    {
        OversightStatus.Missing => "govuk-tag--red",
        OversightStatus.Overdue => "govuk-tag--red",
        OversightStatus.DueSoon => "govuk-tag--yellow",
        _ => "govuk-tag--green",
    };

    public static string Colour(this OversightOutcome outcome) => outcome switch
    {
        OversightOutcome.DoesNotMeet => "govuk-tag--red",
        OversightOutcome.MeetsWithActions => "govuk-tag--yellow",
        _ => "govuk-tag--green",
    };

    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", Dates.British) ?? "–";

    public static string Time(DateTimeOffset at) => Dates.Time(at);

    /// <summary>As an address writes a day.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
