using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Letters about an agreement to the people of either party who may sign, and to the partner's contacts who have no account.</summary>
public sealed class AgreementPost(AppDb db, Mailbox mailbox, SiteAddress site, TimeProvider clock)
{
    /// <summary>Writes to everybody at the partner who can be reached; how many that are. Saved by the use case.</summary>
    public async Task<int> ToPartner(Agreement agreement, AgreementVersion version, bool again, CancellationToken stop)
    {
        var people = await People(agreement, AgreementSide.Partner, stop);
        var sender = agreement.PreparedBy ?? agreement.Provider;
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.Organisation == agreement.Partner && (c.KeptBy == agreement.Provider || c.KeptBy == sender) && c.Email != null)
            .Select(c => new { c.Name, Email = c.Email! }).ToListAsync(stop);
        var subject = $"{(again ? "Reminder: " : "")}Agreement with {version.ProviderName} to sign";
        foreach (var person in people)
        {
            mailbox.Put(new EmailAddress(person.Email), subject, Letter(person.Name, version, again, site.Of($"/agreements/{agreement.Id.Value}"), "Sign in to read it, ask for changes, decline or sign:"));
        }

        var known = people.Select(p => EmailAddress.Fold(p.Email)).ToHashSet(StringComparer.Ordinal);
        var others = contacts.Where(c => known.Add(EmailAddress.Fold(c.Email))).ToList();
        await RemoveLinks(agreement, again ? [.. others.Select(c => EmailAddress.Fold(c.Email))] : [], stop);
        foreach (var contact in others)
        {
            SendLink(agreement, version, contact.Name, contact.Email, again);
        }

        return people.Count + others.Count;
    }

    /// <summary>Writes to one address with a new link. Saved by the use case.</summary>
    public void SendLink(Agreement agreement, AgreementVersion version, string name, string email, bool again)
    {
        var (token, expires) = (SecretToken.New(), clock.GetUtcNow() + AgreementLink.Lasts);
        db.Add(new AgreementLink
        {
            Id = Guid.CreateVersion7(), Agreement = agreement.Id, Partner = agreement.Partner, Name = name, Email = email, EmailFolded = EmailAddress.Fold(email), TokenHash = token.Hash,
            SentAt = clock.GetUtcNow(), ExpiresAt = expires,
        });
        mailbox.Put(new EmailAddress(email), $"{(again ? "Reminder: " : "")}Agreement with {version.ProviderName} to sign", Letter(
            name, version, again, site.Of($"/agreement-links/{token.Value}"),
            $"Open this link to read it, ask for changes, decline or sign. You need no account. It works until {AgreementDocument.Day(DateOnly.FromDateTime(expires.UtcDateTime))}:"));
    }

    /// <summary>Tells the provider's people, and those of the lead partner that prepared it.</summary>
    public async Task ToProvider(Agreement agreement, AgreementVersion version, string what, CancellationToken stop)
    {
        foreach (var person in await People(agreement, AgreementSide.Provider, stop))
        {
            mailbox.Put(new EmailAddress(person.Email), $"{version.PartnerName} {what}", $"""
                Hello {person.Name},

                {version.PartnerName} {what}: agreement for {AgreementDocument.Years(version)}, version {version.Number}.

                {site.Of($"/agreements/{agreement.Id.Value}")}
                """);
        }
    }

    /// <summary>Tells whoever may sign at an organisation something that one sentence says.</summary>
    /// <param name="path">Where they read more; the agreement where null.</param>
    public async Task ToParty(Agreement agreement, OrganisationId to, string sentence, CancellationToken stop, string? path = null)
    {
        foreach (var person in await Signers(to, null, stop))
        {
            mailbox.Put(new EmailAddress(person.Email), sentence, $"""
                Hello {person.Name},

                {sentence}.

                {site.Of(path ?? $"/agreements/{agreement.Id.Value}")}
                """);
        }
    }

    private Task<List<Person>> People(Agreement agreement, AgreementSide side, CancellationToken stop) =>
        Signers(agreement.PartyOn(side), side == AgreementSide.Provider ? agreement.PreparedBy : null, stop);

    private async Task<List<Person>> Signers(OrganisationId own, OrganisationId? also, CancellationToken stop)
    {
        Role[] signers = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.SignAgreements))];
        return await db.People.AsNoTracking().Where(p => p.Memberships.Any(m => (m.Organisation == own || m.Organisation == also) && signers.Contains(m.Role))).OrderBy(p => p.Name).ToListAsync(stop);
    }

    private async Task RemoveLinks(Agreement agreement, IReadOnlyCollection<string> but, CancellationToken stop) =>
        db.RemoveRange(await db.AgreementLinks.Where(l => l.Agreement == agreement.Id && !but.Contains(l.EmailFolded)).ToListAsync(stop));

    private static string Letter(string name, AgreementVersion version, bool again, string address, string how) =>
        $"""
        Hello {name},

        {version.ProviderName} {(again ? "is still waiting for your answer to" : "has sent you")} an agreement with {version.PartnerName} for {AgreementDocument.Years(version)}.

        {how}

        {address}

        If it is not for you to answer, please pass this on to whoever signs for {version.PartnerName}.
        """;
}
