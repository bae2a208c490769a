using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>A school says how often it wants to be asked, and whether others may answer for it.</summary>
public sealed class KeepHostingPreference(AppDb db, ActivityLog log)
{
    public static readonly Refusal NoNumber = new("HO-41", "Enter how many letters, from 0 to 10", nameof(Command.Letters));

    public sealed record Command(OrganisationId School, int? Letters, bool OthersMayAnswer);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepHosting, command.School) || !await db.Schools.AnyAsync(s => s.Organisation == command.School, stop))
        {
            return Refusal.NotFound;
        }

        if (command.Letters is not (>= 0 and <= 10))
        {
            return NoNumber;
        }

        var wish = await db.HostingPreferences.SingleOrDefaultAsync(p => p.School == command.School, stop);
        if (wish is null)
        {
            wish = new HostingPreference { School = command.School };
            db.Add(wish);
        }

        (wish.Letters, wish.OthersMayAnswer) = (command.Letters.Value, command.OthersMayAnswer);
        log.Record(new HostingPreferenceKept(command.School, wish.Letters, wish.OthersMayAnswer), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
