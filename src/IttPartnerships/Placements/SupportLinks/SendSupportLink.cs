using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.SupportLinks;

/// <summary>A provider sends a link: to the school to name a mentor, or to the trainee or the mentors to ask for help whenever they need it.</summary>
public sealed class SendSupportLink(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock, SiteAddress site)
{
    public static readonly Refusal NoAddress = new("SU-14", "There is no email address to send it to. Add one to the trainee, the mentor or the school’s contact first", nameof(Command.Who));

    public sealed record Command(PlacementId Placement, SupportLinkPurpose Purpose, HelpAsker Who);

    /// <summary>Answers how many letters were sent.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementAccess.FindFollowed(db, command.Placement, actor, Permission.KeepPlacements, today, stop) is not { } placement || placement.SideOf(actor) == PlacementSide.School
            || !(command is { Purpose: SupportLinkPurpose.NameMentor, Who: HelpAsker.School } or { Purpose: SupportLinkPurpose.AskForHelp, Who: HelpAsker.Trainee or HelpAsker.Mentor }))
        {
            return Refusal.NotFound;
        }

        var to = (await SupportAddresses.Load(db, [placement], today, stop))[placement.Id].Where(address => address.Who == command.Who).ToList();
        if (to.Count == 0)
        {
            return NoAddress;
        }

        var provider = await db.Organisations.Where(o => o.Id == placement.Provider).Select(o => o.Name).SingleAsync(stop);
        foreach (var address in to)
        {
            var (link, token) = SupportLink.Make(placement.Id, command.Purpose, command.Who, address.Name, clock.GetUtcNow());
            db.Add(link);
            mailbox.Put(address.Email, Subject(command.Purpose), $"""
                Hello {address.Name},

                {Sentence(command.Purpose, provider)} You need no account. The link works until {link.ExpiresAt.ToString("d MMMM yyyy", Dates.British)}:
                {site.Of($"/support-links/{token.Value}")}
                """);
        }

        log.Record(new PlacementPeopleChanged(placement.Id, placement.Provider, placement.School, command.Purpose == SupportLinkPurpose.NameMentor ? "Asked a school by email to name a mentor" : "Sent a link to ask for help with"), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : to.Count;
    }

    private static string Subject(SupportLinkPurpose purpose) => purpose == SupportLinkPurpose.NameMentor ? "Who will mentor a trainee at your school?" : "How to ask for help with a placement";

    private static string Sentence(SupportLinkPurpose purpose, string provider) => purpose == SupportLinkPurpose.NameMentor
        ? $"{provider} places a trainee at your school and would like to know who will be the mentor. It can be changed later."
        : $"{provider} supports you in a placement. Keep this message: by its link you ask for help whenever you need it, and you see who supports you.";
}
