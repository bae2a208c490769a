using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>How agreements are written on pages.</summary>
internal static class AgreementWords
{
    public static string Day(DateOnly day) => AgreementDocument.Day(day);

    public static string When(DateTimeOffset at) => Dates.Time(at);

    public static string Kind(AgreementKind kind) => kind == AgreementKind.LeadPartner ? "Lead partner" : "Placement school";

    public static string Colour(AgreementState state) => state switch
    {
        AgreementState.InForce => "govuk-tag--green",
        AgreementState.ToBegin => "govuk-tag--turquoise",
        AgreementState.Offered => "govuk-tag--yellow",
        AgreementState.Draft => "govuk-tag--blue",
        AgreementState.Declined => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    public static string Stage(VersionStage stage) => stage switch
    {
        VersionStage.Draft => "Draft",
        VersionStage.Offered => "Waiting for signatures",
        VersionStage.Signed => "Signed by both",
        VersionStage.Declined => "Declined",
        VersionStage.Withdrawn => "Taken back",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Maybe a stage was added without its words."),
    };

    public static string Need(AgreementNeed need) => need switch
    {
        AgreementNeed.ToSend => "Draft to send",
        AgreementNeed.PartnerToSign => "Partner to sign",
        AgreementNeed.ProviderToSign => "Provider to sign",
        AgreementNeed.ChangeAsked => "Change asked for",
        AgreementNeed.Ending => "Ends soon, not renewed",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Maybe a need was added without its words."),
    };

    public static string Reason(EndReason reason) => reason switch
    {
        EndReason.Agreed => "Both agreed to end it",
        EndReason.ProviderWithdrew => "The provider withdrew",
        EndReason.PartnerWithdrew => "The partner withdrew",
        EndReason.PartnerClosed => "The partner closed",
        EndReason.Concern => "A concern about quality or safety",
        EndReason.AccreditationLost => "The provider’s accreditation ended",
        EndReason.Transferred => "Transferred to another provider",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Maybe a reason was added without its words."),
    };

    /// <summary>The term, or the days it holds where both have signed.</summary>
    public static string Days(DateOnly from, DateOnly? until) => until is { } last ? $"{Day(from)} to {Day(last)}" : $"{Day(from)}, no end date";

    public static string Address(AgreementId agreement, string? more = null) => $"/agreements/{agreement.Value}{(more is null || more.StartsWith('?') ? more : $"/{more}")}";

    public static string Grouped(string digest) => AgreementDocument.Grouped(digest);
}
