using System.CommandLine;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Cli.Access;

/// <summary><c>ittp invite</c>: how the first people of an installation come in, before anybody could invite them.</summary>
public static class InviteCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var organisation = new Option<string>("--organisation") { Description = "Its provider code, URN or UKPRN, or our own id", Required = true };
        var name = new Option<string>("--name") { Description = "The person’s full name", Required = true };
        var email = new Option<string>("--email") { Description = "Where the invitation goes", Required = true };
        var role = new Option<Role>("--role") { Description = "What they will do there", DefaultValueFactory = _ => Role.Administrator };
        var command = new Command("invite", "Invites a person to an organisation, by email, and prints the letter") { organisation, name, email, role };
        command.SetAction((parsed, stop) => Run(
            parsed.GetRequiredValue(organisation),
            new(default, parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), parsed.GetValue(role)),
            parsed.InvocationConfiguration,
            stop));
        return command;
    }

    private static async Task<int> Run(string number, InvitePerson.Command invitation, InvocationConfiguration console, CancellationToken stop)
    {
        await using var db = DatabaseSettings.FromEnvironment().Open();
        var found = await Find(db, number, stop);
        if (found.Count != 1)
        {
            await console.Error.WriteLineAsync(found.Count == 0
                ? $"No organisation has the number {number}. Find it by name: ittp find NAME"
                : $"{found.Count} organisations have the number {number}. Use a provider code, or our own id from ittp find --json.");
            return Refused;
        }

        var clock = TimeProvider.System;
        var invite = new InvitePerson(db, new ActivityLog(db, clock), new Mailbox(db, clock), SiteAddress.FromEnvironment(), clock);
        var outcome = await invite.Run(invitation with { Organisation = found[0] }, Actor.CommandLine, stop);
        if (!outcome.Succeeded)
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => $"{refusal.Statement}.")));
            return Refused;
        }

        var letter = await db.MailMessages.AsNoTracking().Where(m => m.To == invitation.Email.Trim()).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync(stop);
        await console.Output.WriteLineAsync(letter);
        return 0;
    }

    private static async Task<List<OrganisationId>> Find(AppDb db, string number, CancellationToken stop)
    {
        if (OrganisationId.TryParse(number, null, out var id) && await db.Organisations.AnyAsync(o => o.Id == id, stop))
        {
            return [id];
        }

        var value = number.Trim().ToUpperInvariant();
        return await db.Identifiers.Where(i => i.Value == value && i.Until == null).Select(i => i.Organisation).Distinct().ToListAsync(stop);
    }
}
