using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Letters about placements: to schools, whose people with an account sign in and whose contacts get a link, and to providers. Trainees are not named in them.</summary>
public sealed class PlacementPost(AppDb db, Mailbox mailbox, SiteAddress site, TimeProvider clock)
{
    /// <summary>One letter to each who answers at the school, about all that the provider proposes to it; how many that are.</summary>
    public async Task<int> Propose(OrganisationId provider, OrganisationId school, int count, DateOnly answerBy, CancellationToken stop)
    {
        var name = await Name(provider, stop);
        var people = await People(school, Permission.KeepHosting, stop);
        foreach (var person in people)
        {
            mailbox.Put(new EmailAddress(person.Email), Subject(name, count), Letter(person.Name, name, count, answerBy, site.Of("/placements/proposals"), "Sign in to see them and to answer:"));
        }

        var contacts = await Contacts(provider, school, people, stop);
        var now = clock.GetUtcNow();
        foreach (var (to, email) in contacts)
        {
            var token = SecretToken.New();
            db.Add(new PlacementLink
            {
                Id = Guid.CreateVersion7(), Provider = provider, School = school, Name = to, Email = email, TokenHash = token.Hash, SentAt = now, ExpiresAt = now + PlacementLink.Lasts,
            });
            mailbox.Put(new EmailAddress(email), Subject(name, count), Letter(to, name, count, answerBy, site.Of($"/placement-links/{token.Value}"), "Open this link to see them and to answer. You need no account:"));
        }

        return people.Count + contacts.Count;
    }

    /// <summary>Tells a school that knew of them that placements there are withdrawn or end.</summary>
    public async Task TellSchool(IReadOnlyCollection<Placement> placements, CancellationToken stop)
    {
        foreach (var pair in placements.Where(p => p.ProposedAt is not null).GroupBy(p => (p.Provider, p.School)))
        {
            var name = await Name(pair.Key.Provider, stop);
            var people = await People(pair.Key.School, Permission.KeepHosting, stop);
            var contacts = await Contacts(pair.Key.Provider, pair.Key.School, people, stop);
            foreach (var (to, email) in people.Select(p => (p.Name, p.Email)).Concat(contacts))
            {
                mailbox.Put(new EmailAddress(email), $"{name} has changed {Placements(pair.Count())} at your school", $"""
                    Hello {to},

                    {name} has withdrawn or ended {Placements(pair.Count())} at your school. The places are free again. Sign in to see which and why:

                    {site.Of("/placements/proposals")}

                    If you have no account, reply to the person you know at {name}.
                    """);
            }
        }
    }

    /// <summary>Tells those who place trainees at the provider what a school answered.</summary>
    public async Task TellProvider(OrganisationId provider, OrganisationId school, int accepted, int declined, CancellationToken stop)
    {
        var name = await Name(school, stop);
        foreach (var person in await People(provider, Permission.KeepPlacements, stop))
        {
            mailbox.Put(new EmailAddress(person.Email), $"{name} has answered", $"""
                Hello {person.Name},

                {name} has accepted {Placements(accepted)} and declined {Placements(declined)}.

                {site.Of("/placements?state=" + (declined > 0 ? nameof(PlacementState.Declined) : nameof(PlacementState.Accepted)))}
                """);
        }
    }

    private Task<string> Name(OrganisationId organisation, CancellationToken stop) => db.Organisations.Where(o => o.Id == organisation).Select(o => o.Name).SingleAsync(stop);

    private async Task<List<Person>> People(OrganisationId at, Permission permission, CancellationToken stop)
    {
        Role[] roles = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(permission))];
        return await db.People.AsNoTracking().Where(p => p.Memberships.Any(m => m.Organisation == at && roles.Contains(m.Role))).OrderBy(p => p.Name).ToListAsync(stop);
    }

    private async Task<List<(string Name, string Email)>> Contacts(OrganisationId provider, OrganisationId school, List<Person> people, CancellationToken stop)
    {
        var known = people.Select(p => EmailAddress.Fold(p.Email)).ToHashSet(StringComparer.Ordinal);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.Organisation == school && c.KeptBy == provider && c.Email != null).Select(c => new { c.Name, Email = c.Email! }).ToListAsync(stop);
        return [.. contacts.Where(c => known.Add(EmailAddress.Fold(c.Email))).Select(c => (c.Name, c.Email))];
    }

    private static string Subject(string provider, int count) => $"{provider} proposes {Placements(count)} at your school";

    private static string Placements(int count) => count == 1 ? "1 placement" : $"{count} placements";

    private static string Letter(string name, string provider, int count, DateOnly answerBy, string address, string how) =>
        $"""
        Hello {name},

        {provider} proposes {Placements(count)} at your school. Please answer by {answerBy.ToString("d MMMM yyyy", Dates.British)}: you can accept some and decline others.

        {how}

        {address}

        If it is not for you to answer, please pass this on to whoever looks after trainees at your school.
        """;
}
