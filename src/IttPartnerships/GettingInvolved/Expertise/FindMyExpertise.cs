using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>What the person offers for the organisation they act for, where they agreed to be seen, and where they could.</summary>
public sealed class FindMyExpertise(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="Opens">Whether an agreement in force makes it visible there today.</param>
    public sealed record Consent(OrganisationId Partnership, string Name, DateTimeOffset GivenAt, bool Opens);

    /// <param name="Expertise">Null where they offer nothing yet.</param>
    /// <param name="Partnerships">All that they may agree to today.</param>
    public sealed record Mine(
        OfferedExpertise? Expertise, string PersonName, string OrganisationName, IReadOnlyList<Consent> Consents, IReadOnlyList<PartnershipChoice> Partnerships);

    public async Task<Outcome<Mine>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor is not { Person: { } person, Organisation: { } organisation })
        {
            return Refusal.NotFound;
        }

        var expertise = await db.OwnExpertise(person, organisation, stop);
        var partnerships = await db.PartnershipsOf(organisation, clock.Today(), stop);
        var agreed = expertise?.Consents.ConvertAll(c => c.Partnership) ?? [];
        var names = await db.Organisations.Where(o => o.Id == organisation || agreed.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(stop);
        return new Mine(
            expertise, name, names[organisation],
            [.. (expertise?.Consents ?? []).Select(c => new Consent(c.Partnership, names[c.Partnership], c.GivenAt, partnerships.Exists(p => p.Provider == c.Partnership))).OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)],
            partnerships);
    }
}
