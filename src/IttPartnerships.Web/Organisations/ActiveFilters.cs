using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Organisations;

/// <summary>One thing a search is narrowed by, and the same search without it.</summary>
public sealed record ActiveFilter(string Words, string Without)
{
    public static IEnumerable<ActiveFilter> Of(SearchAddress search)
    {
        var first = search with { PageNumber = 1 };
        if (search.Near is { } near)
        {
            var way = search.Mode is { } mode ? $"minutes {mode.Phrase()}" : "miles";
            yield return new(
                search.Within is { } within ? $"Within {within} {way} of {near}" : $"Distances from {near}",
                (first with { Near = null, Within = null, Sort = null }).Link());
        }

        foreach (var phase in search.Phases)
        {
            yield return new(phase.Words(), (first with { Phases = [.. search.Phases.Where(other => other != phase)] }).Link());
        }

        foreach (var stage in search.Stages)
        {
            yield return new(OrganisationWords.Capital(stage.Words()), (first with { Stages = [.. search.Stages.Where(other => other != stage)] }).Link());
        }

        foreach (var setting in search.Settings)
        {
            yield return new(setting.Words(), (first with { Settings = [.. search.Settings.Where(other => other != setting)] }).Link());
        }

        foreach (var kind in search.Kinds)
        {
            yield return new(kind.Words(), (first with { Kinds = [.. search.Kinds.Where(other => other != kind)] }).Link());
        }

        if (search.Status != OpenOrClosed.Any)
        {
            yield return new(search.Status == OpenOrClosed.Open ? "Open" : "Closed", (first with { Status = OpenOrClosed.Any }).Link());
        }

        if (search.Part is { } part)
        {
            yield return new(PartWords(part), (first with { Part = null }).Link());
        }

        if (search.Area is not null)
        {
            yield return new("Only this part of the map", (first with { Area = null }).Link());
        }
    }

    public static string PartWords(PartnershipPart part) => part switch
    {
        PartnershipPart.Member => "In my partnership",
        PartnershipPart.AccreditedProvider => "Accredited provider in my partnership",
        PartnershipPart.LeadPartner => "Lead partner in my partnership",
        _ => "Placement school in my partnership",
    };
}
