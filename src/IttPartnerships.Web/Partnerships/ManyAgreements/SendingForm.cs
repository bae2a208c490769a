using System.ComponentModel.DataAnnotations;
using IttPartnerships.Partnerships.ManyAgreements;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Whether to send at once, and to sign for the provider at once.</summary>
public sealed class SendingForm
{
    public const string JustDraft = "draft";
    public const string AndSend = "send";
    public const string SignAndSend = "sign";

    [Display(Name = "What then?")]
    public string What { get; set; } = AndSend;

    [Display(Name = "Your role (only to sign)", Description = "For example head of partnerships. It stands beside your name under every agreement")]
    public string? JobTitle { get; set; }

    public bool Agreed { get; set; }

    public Sending? Sending => What switch
    {
        JustDraft => null,
        SignAndSend => new Sending(Sign: true, JobTitle ?? "", Agreed),
        _ => new Sending(),
    };
}

/// <param name="SignerName">Null where the person does not sign.</param>
internal sealed record SendingView(SendingForm Form, bool MayDraftOnly, string? SignerName);
