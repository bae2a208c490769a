using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Links;

/// <summary>Letters that ask schools about a year, and how many each has had.</summary>
internal static class HostingLetters
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(60);

    /// <summary>An answer older than this, or an unsure one, is asked about again.</summary>
    public const int FreshDays = 90;

    /// <summary>When each letter of the last stretch went to these schools, whoever sent it. Several people written to at once are one letter.</summary>
    public static async Task<ILookup<OrganisationId, DateTimeOffset>> Lately(AppDb db, IReadOnlyCollection<OrganisationId> schools, DateTimeOffset now, CancellationToken stop)
    {
        var links = await db.HostingLinks.AsNoTracking().Where(l => EF.Parameter(schools).Contains(l.School)).Select(l => new { l.School, l.Provider, l.SentAt }).ToListAsync(stop);
        return links.Where(l => l.SentAt > now.AddDays(-HostingPreference.Stretch)).Distinct().ToLookup(l => l.School, l => l.SentAt);
    }

    /// <summary>The first day another letter may go; null for today.</summary>
    public static DateOnly? NextAllowed(IEnumerable<DateTimeOffset> lately, int limit, DateTimeOffset now)
    {
        var sent = lately.Order().ToList();
        return limit == 0 ? DateOnly.MaxValue
            : sent.Count < limit ? null
            : DateOnly.FromDateTime(Dates.InLondon(sent[^limit].AddDays(HostingPreference.Stretch)).DateTime) is var day && day > DateOnly.FromDateTime(Dates.InLondon(now).DateTime) ? day : null;
    }

    /// <summary>True where asking again would only bother: it goes to the provider, says something, and is fresh.</summary>
    public static bool Settled(HostingAnswer? answer, DateOnly today) =>
        answer is { Interest: HostingInterest.Yes or HostingInterest.No } && answer.LastConfirmed >= today.AddDays(-FreshDays);

    public static void Write(AppDb db, Mailbox mailbox, SiteAddress site, Addressed to, Asking asking, DateTimeOffset now)
    {
        var token = SecretToken.New();
        var expires = now + Lasts;
        db.Add(new HostingLink
        {
            Id = Guid.CreateVersion7(), Provider = asking.Provider, School = asking.School, Year = asking.Year, Name = to.Name, Email = to.Email, EmailFolded = EmailAddress.Fold(to.Email), TokenHash = token.Hash,
            SentAt = now, ExpiresAt = expires, Nudge = asking.Again,
        });
        mailbox.Put(new EmailAddress(to.Email), $"{(asking.Again ? "Reminder: " : "")}Will {asking.SchoolName} host trainee teachers in {asking.Year}?", $"""
            Hello {to.Name},

            {asking.ProviderName} {(asking.Again ? "would still like to know" : "asks")} whether {asking.SchoolName} will host trainee teachers in {asking.Year}. “Maybe”, “no” and “not sure yet” are answers too.

            Answer here. It takes about two minutes and needs no account. It works until {expires.ToString("d MMMM yyyy", Dates.British)}:

            {site.Of($"/hosting-links/{token.Value}")}

            One answer serves every provider you choose. On the last page you can say how often you want to be asked.

            If it is not for you to answer, please pass this on to whoever arranges trainees at {asking.SchoolName}.
            """);
    }

    public sealed record Addressed(string Name, string Email);

    public sealed record Asking(OrganisationId Provider, string ProviderName, OrganisationId School, string SchoolName, AcademicYear Year, bool Again);
}
