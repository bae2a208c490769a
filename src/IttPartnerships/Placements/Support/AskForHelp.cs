using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements.Support;

/// <summary>Asks for help with a placement. Its first support contact is written to at once; where nobody is named, the provider's managers.</summary>
public sealed class AskForHelp(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock, SiteAddress site)
{
    public sealed record Command(PlacementId Placement, string Text);

    public async Task<Outcome<HelpRequestId>> Run(Command command, Actor actor, CancellationToken stop) =>
        await PlacementAccess.FindFollowed(db, command.Placement, actor, Permission.SeeTrainees, clock.Today(), stop) is { } placement
            ? await Ask(placement, placement.SideOf(actor) == PlacementSide.School ? HelpAsker.School : HelpAsker.Provider, actor.Name, command.Text, placement.SideOf(actor) == PlacementSide.School, actor, stop)
            : Refusal.NotFound;

    /// <summary>The same for a trainee or mentor whom a link let in.</summary>
    internal async Task<Outcome<HelpRequestId>> Ask(Placement placement, HelpAsker asker, string name, string text, bool schoolMaySee, Actor actor, CancellationToken stop)
    {
        if (SupportRules.OfRequests.Broken(text) is { Count: > 0 } broken)
        {
            return broken;
        }

        var request = new HelpRequest
        {
            Id = HelpRequestId.New(), Placement = placement.Id, Provider = placement.Provider, Asker = asker, AskedBy = name, Text = text.Trim(), SchoolMaySee = schoolMaySee, AskedAt = clock.GetUtcNow(), RemindedOn = clock.Today(),
        };
        db.Add(request);
        foreach (var address in await FirstAsked(db, placement, schoolMaySee, stop))
        {
            mailbox.Put(address, "Help is asked for with a placement", HelpLetter.Text(site, request.Id, $"{asker.Words} has asked for help with a placement."));
        }

        log.Record(new HelpAsked(request.Id, placement.Id, placement.Provider, placement.School, asker), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : request.Id;
    }

    /// <summary>The first contact with an address; the provider's managers where there is none.</summary>
    /// <param name="schoolMaySee">False passes over the school's own people.</param>
    internal static async Task<IReadOnlyList<EmailAddress>> FirstAsked(AppDb db, Placement placement, bool schoolMaySee, CancellationToken stop)
    {
        foreach (var supporter in (await WhoSupports.Load(db, [placement.Id], stop)).GetValueOrDefault(placement.Id) ?? [])
        {
            if ((schoolMaySee || supporter.From != SupportFrom.School) && EmailAddress.TryParse(supporter.Email, out var address))
            {
                return [address];
            }
        }

        return await WhoSupports.Managers(db, placement.Provider, stop);
    }
}

/// <summary>Letters about help say that there is a request, never what it says: mail is read by more people than it is sent to.</summary>
internal static class HelpLetter
{
    public static string Text(SiteAddress site, HelpRequestId request, string sentence) => $"""
        {sentence}

        Read and answer it here:
        {site.Of($"/help/{request.Value}")}

        You are reminded until it is answered. The partnership’s managers are told if that takes more than {ChaseHelp.EscalateAfter} days.
        """;
}
