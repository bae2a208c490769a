using IttPartnerships.Access;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.AgreementLinks;

/// <summary>
/// Who answers through a link: nobody with an account, for the partner, and only as far as answering goes. Made here alone, and only used
/// with the link's own agreement.
/// </summary>
internal static class AgreementLinkActor
{
    private static readonly Permission[] Answering = [Permission.SeePartnership, Permission.KeepAgreements, Permission.SignAgreements];

    public static Actor Of(AgreementLink link, string? name = null) => new(null, link.Partner, string.IsNullOrWhiteSpace(name) ? link.Name : name.Trim(), Answering);
}
