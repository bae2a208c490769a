using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What needs attention before one agreement is renewed.</summary>
internal sealed record RenewalLook(FactsOfMany Facts, PreviewRenewal.Query Query, IReadOnlyList<AgreementTemplate> Templates, int OpenRequests)
{
    public PreviewRenewal.Row Of(Agreement agreement, AgreementId? renewedAs, DateTimeOffset now)
    {
        var like = agreement.LastHeld()!;
        var template = Templates.FirstOrDefault(t => t.Id == Query.Template && t.Kind == agreement.Kind);
        var texts = new RenewalTexts(Facts.Name(agreement.Provider), Facts.Name(agreement.Partner), template);
        var renewal = Renewal.Of(agreement, like, Query.Year, texts, null, now);
        return new PreviewRenewal.Row(
            agreement.Id, agreement.Partner, texts.PartnerName, agreement.Kind, agreement.Held!.Value, like.Delegations.Count,
            [.. Facts.WhyNotSent(renewal, renewal.Versions[0])], [.. Look(agreement, like, renewal.Versions[0], template)], renewedAs);
    }

    private IEnumerable<string> Look(Agreement agreement, AgreementVersion like, AgreementVersion next, AgreementTemplate? template)
    {
        if (agreement.EndReason is not null)
        {
            yield return $"It was ended early, on {AgreementDocument.Day(agreement.HeldUntil!.Value)}";
        }

        if (like.PartnerName.Length > 0 && like.PartnerName != next.PartnerName)
        {
            yield return $"The partner’s name has changed from {like.PartnerName}";
        }

        if (next.Delegations.Count > 0)
        {
            yield return $"{Counted.Of(next.Delegations.Count, "delegated responsibility", "delegated responsibilities")} to review";
        }

        if (like.Delegations.Count > next.Delegations.Count)
        {
            yield return $"{Counted.Of(like.Delegations.Count - next.Delegations.Count, "delegation that ended", "delegations that ended")} before the term is not carried on";
        }

        if (OpenRequests > 0)
        {
            yield return $"{Counted.Of(OpenRequests, "request for a change", "requests for changes")} not settled";
        }

        if (template is null && Closest(agreement, like) is { } closest)
        {
            yield return $"The text is not that of your template “{closest}”, as it is now";
        }

        if (template is null && Renewal.NamesOldYear(next, like) is { Count: > 0 } titles)
        {
            yield return $"The text still names {like.FirstYear.StartYear} in: {string.Join(", ", titles)}";
        }
    }

    /// <summary>The template the text is most like, where it is like none of the provider's word for word.</summary>
    private string? Closest(Agreement agreement, AgreementVersion like)
    {
        var own = Templates.Where(t => t.Kind == agreement.Kind).Select(t => (t.Name, Same: Same(t, like), t.Sections.Count)).ToList();
        return own.Count == 0 || own.Exists(t => t.Same == t.Count && like.Sections.Count == t.Count) ? null : own.MaxBy(t => t.Same).Name;
    }

    private static int Same(AgreementTemplate template, AgreementVersion like) =>
        template.Sections.Count(s => like.Sections.Exists(signed => signed.Code == s.Code && signed.Text == MergeFields.Fill(s.Text, like)));
}
