using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Hosting;

/// <summary>One line of places: of what, and how many.</summary>
public sealed class PlacesLine
{
    public OfferKind Kind { get; set; }

    /// <summary>A subject, or a class, as the school is asked.</summary>
    public string? Of { get; set; }

    public int? Places { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Of) && Places is null;
}

/// <summary>Second: how many places of what, in short. Everything else about an offer can be said later.</summary>
internal class PlacesPage(HostingDoors doors, OfferPlaces offer) : HostingStep(doors)
{
    private const int Free = 3;

    [BindProperty]
    public List<PlacesLine> Lines { get; set; } = [];

    [BindProperty]
    public bool NotSure { get; set; }

    protected override string Title => "How many places?";

    protected override bool Fits => View.Standing is not null && View.Answer is not null;

    protected override IActionResult Show()
    {
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (which == "more")
        {
            ModelState.Clear();
            Lines.InsertRange(Lines.FindLastIndex(line => line.Kind == Questions.FirstKind) + 1, Enumerable.Range(0, Free).Select(_ => new PlacesLine { Kind = Questions.FirstKind }));
            return Page();
        }

        var given = Lines.Index().Where(line => !line.Item.IsEmpty).ToList();
        var outcome = await offer.Run(new(Door.School, Door.Year, [.. given.Select(line => Line(line.Item))], NotSure, Version), Door.Actor, stop);
        if (!outcome.Succeeded)
        {
            ModelState.Add(outcome.Refusals.Select(refusal => refusal with { Field = InPlace(refusal.Field, given.ConvertAll(line => line.Index)) }));
            return outcome.Refusals.Contains(Kernel.Refusal.NotFound) ? NotFound() : Page();
        }

        return Redirect(View.Whole ? $"{Door.Base}/who" : Door.End);
    }

    /// <summary>What is offered already, empty lines after it, and a line for each other kind.</summary>
    private void Fill()
    {
        Lines = [.. View.Offers.Select(o => new PlacesLine { Kind = o.Kind, Of = o.Subject ?? o.YearGroups, Places = o.Places == 0 ? null : o.Places }).OrderBy(line => line.Kind != Questions.FirstKind).ThenBy(line => line.Kind)];
        var first = Lines.Count(line => line.Kind == Questions.FirstKind);
        Lines.InsertRange(first, Enumerable.Range(0, Math.Max(Free - first, 1)).Select(_ => new PlacesLine { Kind = Questions.FirstKind }));
        Lines.AddRange(Enum.GetValues<OfferKind>().Where(kind => kind != Questions.FirstKind && !Lines.Exists(line => line.Kind == kind)).Select(kind => new PlacesLine { Kind = kind }));
    }

    private OfferPlaces.Line Line(PlacesLine line) => Questions.BySubject
        ? new(line.Kind, line.Of, KeyStages.None, null, line.Places)
        : new(line.Kind, null, KeyStages.None, line.Of, line.Places);

    /// <summary>The use case counts the lines it was given, the page all of them.</summary>
    private static string? InPlace(string? field, List<int> given)
    {
        if (field is null || !field.StartsWith("Lines[", StringComparison.Ordinal))
        {
            return field;
        }

        var end = field.IndexOf(']', StringComparison.Ordinal);
        var name = field[(end + 2)..];
        return $"Lines[{given[int.Parse(field[6..end], System.Globalization.CultureInfo.InvariantCulture)]}].{(name == nameof(OfferDetails.Places) ? name : nameof(PlacesLine.Of))}";
    }
}

[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class LinkPlacesPage(HostingDoors doors, OfferPlaces offer) : PlacesPage(doors, offer);
