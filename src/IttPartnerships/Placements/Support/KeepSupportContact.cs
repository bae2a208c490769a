using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>Names, changes or removes a support contact: for one placement, or for all of a course, of a partner or of the provider (W6).</summary>
public sealed class KeepSupportContact(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Placement">For this one alone; then course and partner say nothing.</param>
    /// <param name="From">Whose person it is; for a provider to say, a partner and a school name their own.</param>
    public sealed record Command(
        string Name, string Does, string? Email, string? Telephone, PlacementId? Placement = null, CourseId? Course = null, OrganisationId? Partner = null, SupportFrom From = SupportFrom.Provider);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (!SupportAccess.MayKeep(actor) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        Placement? placement = null;
        if (command.Placement is { } one && (placement = await PlacementAccess.FindFollowed(db, one, actor, Permission.KeepHosting, today, stop)) is null)
        {
            return Refusal.NotFound;
        }

        var inReach = (command.Course is not { } course || await db.Courses.AnyAsync(c => c.Id == course && (c.Provider == own || c.DeliveredBy == own), stop))
            && (command.Partner is not { } partner || await Partnership.Includes(db, own, partner, today, stop));
        if (SupportRules.OfContacts.Broken(new(command.Name, command.Does, command.Email, command.Telephone, inReach)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var side = placement?.SideOf(actor) == PlacementSide.School ? SupportFrom.School : await SupportAccess.SideOf(db, own, today, stop);
        var from = side == SupportFrom.Provider ? command.From : side;
        var (name, does, email, telephone) = (command.Name.Trim(), command.Does.Trim(), NameMentor.Given(command.Email), NameMentor.Given(command.Telephone));
        if (placement is not null)
        {
            db.Add(new PlacementContact { Id = Guid.CreateVersion7(), Placement = placement.Id, From = from, Name = name, Does = does, Email = email, Telephone = telephone });
            log.Record(new PlacementPeopleChanged(placement.Id, placement.Provider, placement.School, "Named a support contact for a placement"), actor);
        }
        else
        {
            var contact = new SupportContact
            {
                Id = SupportContactId.New(), KeptBy = own, Course = command.Course, Partner = command.Partner, From = from, Name = name, Does = does, Email = email, Telephone = telephone,
            };
            db.Add(contact);
            log.Record(new SupportContactKept(contact.Id, own, Removed: false), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}

/// <summary>Removes a support contact: from one placement, or from all it was named for.</summary>
public sealed class RemoveSupportContact(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Contact">Of a placement's own where <paramref name="Placement"/> says which.</param>
    public sealed record Command(Guid Contact, PlacementId? Placement = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!SupportAccess.MayKeep(actor) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        if (command.Placement is { } one)
        {
            if (await PlacementAccess.FindFollowed(db, one, actor, Permission.KeepHosting, clock.Today(), stop) is not { } placement
                || await db.PlacementContacts.SingleOrDefaultAsync(c => c.Id == command.Contact && c.Placement == one, stop) is not { } contact
                || (placement.SideOf(actor) == PlacementSide.School && contact.From != SupportFrom.School))
            {
                return Refusal.NotFound;
            }

            db.Remove(contact);
            log.Record(new PlacementPeopleChanged(one, placement.Provider, placement.School, "Removed a support contact of a placement"), actor);
        }
        else
        {
            var id = SupportContactId.From(command.Contact);
            if (await db.SupportContacts.SingleOrDefaultAsync(c => c.Id == id && c.KeptBy == own, stop) is not { } contact)
            {
                return Refusal.NotFound;
            }

            db.Remove(contact);
            log.Record(new SupportContactKept(id, own, Removed: true), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
