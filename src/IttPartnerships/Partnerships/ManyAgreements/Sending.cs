using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>That drafts are to be sent, and whether to be signed for the provider at once.</summary>
/// <param name="JobTitle">The signer's role, where they sign.</param>
/// <param name="Agreed">The signer confirms to have read the texts and to be allowed to sign them.</param>
public sealed record Sending(bool Sign = false, string JobTitle = "", bool Agreed = false);

/// <summary>Work on many agreements about to be asked for.</summary>
public sealed record ManyFacts(int Chosen, Sending? Sending, bool MaySign);

public static class ManyRules
{
    /// <summary>What one action takes: its list is kept with the job.</summary>
    public const int Most = 5000;

    public static readonly IReadOnlyList<Rule<ManyFacts>> All =
    [
        new("MA-01", "Select at least one agreement", "Journey J2", f => f.Chosen > 0, "Chosen"),
        new("MA-02", "Select no more than 5,000 agreements at once", "Journey J2", f => f.Chosen <= Most, "Chosen"),
        new("MA-03", "You may not sign for the accredited provider. Send without signing", "Domain invariant 2", f => f.Sending is not { Sign: true } || f.MaySign, "Sign"),
        new("MA-04", "Enter your role, for example head of partnerships", "Domain invariant 2", f => f.Sending is not { Sign: true } sign || sign.JobTitle.Trim().Length is > 1 and <= 200, nameof(Sending.JobTitle)),
        new("MA-05", "Confirm that you have read the texts and may sign them for your organisation", "Domain invariant 2", f => f.Sending is not { Sign: true } sign || sign.Agreed, nameof(Sending.Agreed)),
    ];

    /// <summary>Only a person signs, and only for an organisation that is the party.</summary>
    public static bool MaySign(this Actor actor, bool isParty) => isParty && actor.Person is not null && actor.May(Permission.SignAgreements);
}
