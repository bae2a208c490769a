using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Itp;

internal sealed class GroupPage(ShowItpUnit show, KeepItpGroup keep, RemoveItpGroup remove, Actor actor) : UnitPage(show, actor)
{
    public sealed class GroupForm
    {
        [Display(Name = "Name", Description = "For example, Group 1")]
        public string? Name { get; set; }

        [Display(Name = "Schools that offer to host this week", Description = "Only those whose answer reaches the course’s provider")]
        public string? Offered { get; set; }

        [Display(Name = "Or another school’s URN", Description = "Leave both empty for the centre or online")]
        public string? Host { get; set; }

        [Display(Name = "Why does it host without an offer? (only for another school)", Description = "For example, agreed by telephone with the headteacher")]
        public string? HostReason { get; set; }

        [Display(Name = "How many trainees does it take? (optional)", Description = "Nobody gets in beyond that. Leave empty for what the school offers, or for any number")]
        public int? Capacity { get; set; }
    }

    [BindProperty]
    public GroupForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ItpGroupId? Group { get; set; }

    [BindProperty]
    public Guid? Version { get; set; }

    public bool IsNew => Group is null;

    /// <summary>Places for this group: what it takes itself is free to it.</summary>
    public int FreeIn(ShowItpUnit.OfferLine offer)
    {
        var own = Picture.Groups.FirstOrDefault(line => line.Group.Id == Group && line.Group.Offer == offer.Id)?.Group;
        return Math.Max(offer.Free + (own?.Capacity ?? own?.Members.Count ?? 0), 0);
    }

    public async Task<IActionResult> OnGet(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        Version = Unit.Version;
        if (Group is null)
        {
            Form.Name = $"Group {Picture.Groups.Count + 1}";
            return Page();
        }

        if (Picture.Groups.FirstOrDefault(one => one.Group.Id == Group) is not { } line)
        {
            return NotFound();
        }

        var offered = line.Urn is not null && Picture.Offers.Any(offer => offer.Urn == line.Urn);
        Form = new()
        {
            Name = line.Group.Name, Offered = offered ? line.Urn : null, Host = offered ? null : line.Urn, HostReason = line.Group.HostReason, Capacity = line.Group.Capacity,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(ItpUnitId unit, string? then, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        if (then == "remove" && Group is { } gone)
        {
            ModelState.Clear();
            var removed = await remove.Run(new(unit, gone, Version ?? default), Actor, stop);
            return removed.Succeeded ? Back("The group has been removed") : this.Refuse(removed);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var host = string.IsNullOrWhiteSpace(Form.Host) ? Form.Offered : Form.Host;
        var outcome = await keep.Run(new(unit, Group, Form.Name ?? "", host, Form.HostReason, Form.Capacity, Version ?? default), Actor, stop);
        return outcome.Succeeded ? Back("The group has been saved") : this.Refuse(outcome, nameof(Form));
    }

    private LocalRedirectResult Back(string said)
    {
        this.Say(said);
        return LocalRedirect(Address);
    }
}
