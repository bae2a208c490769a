using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>A version's text as it is read: by a signed-in person, or through a link in an email.</summary>
/// <param name="Change">Where a part is changed; null where it is not a draft of the reader's side.</param>
/// <param name="Ask">Where a change of a part is asked for, or a request (its id) answered; null where the reader may not.</param>
internal sealed record AgreementReading(ReadAgreement.View View, Func<string, string>? Change, Func<string?, AgreementMessageId?, string>? Ask)
{
    public AgreementVersion Version => View.Version!;

    /// <summary>Requests about this part in any version, each with its answers, the oldest first.</summary>
    public IEnumerable<(AgreementMessage Request, IReadOnlyList<AgreementMessage> Answers)> Requests(string? part) => View.Messages
        .Where(m => m.Kind == MessageKind.ChangeAsked && m.Section == part)
        .Select(m => (m, (IReadOnlyList<AgreementMessage>)[.. View.Messages.Where(answer => answer.About == m.Id)]));

    public string Who(AgreementMessage message) =>
        $"{message.Author}, {(message.Organisation == View.Agreement.Partner ? View.PartnerName : message.Organisation == View.Agreement.Provider ? View.ProviderName : View.PreparedByName)}";

    public int NumberOf(AgreementVersionId version) => View.Agreement.Versions.Find(v => v.Id == version)?.Number ?? 0;
}
