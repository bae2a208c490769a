using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>Where a school stands with a provider's question about a year.</summary>
public enum AnswerState
{
    NotAsked,
    Silent,
    NotSureYet,
    Maybe,
    Yes,
    No,
}

/// <summary>Who answered, who is silent and who is unsure, of a provider's schools: those it has agreements with, those it asked or hears from, and a trust’s own.</summary>
public sealed class FindWhoAnswered(AppDb db, TimeProvider clock)
{
    public sealed record Query(AcademicYear Year, AnswerState? State = null, string? Search = null);

    /// <param name="Places">Of the offers the reader sees; trainees at one time.</param>
    /// <param name="Unclear">Offers whose number is not sure yet.</param>
    /// <param name="LastAsked">By this provider.</param>
    /// <param name="NextAllowed">The first day the school's own limit allows another letter; null for today.</param>
    /// <param name="Reachable">There is a contact with an email address.</param>
    public sealed record Row(
        OrganisationId School, string Name, string? Town, AnswerState State, DateOnly? LastConfirmed, ReasonsNotToHost Reasons, string? Note, int Places, int Unclear, int? Total,
        DateTimeOffset? LastAsked, int Letters, bool Opened, DateOnly? NextAllowed, bool Reachable, bool Stale)
    {
        /// <summary>Worth asking: silent, unsure, or long unconfirmed.</summary>
        public bool Waits => Stale || State is AnswerState.NotAsked or AnswerState.Silent or AnswerState.NotSureYet or AnswerState.Maybe;
    }

    /// <param name="Counts">Of all, whatever the search leaves out.</param>
    public sealed record Found(AcademicYear Year, IReadOnlyList<Row> Rows, IReadOnlyDictionary<AnswerState, int> Counts, int Known, int Places, bool MayAsk);

    private sealed record Answered(OrganisationId School, HostingInterest Interest, DateOnly LastConfirmed, ReasonsNotToHost Reasons, string? Note, int? TotalPlaces);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is null || !actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var reader = await OfferAudience.Reader(db, actor, today, stop);
        var rows = await Rows(query.Year, reader, now, today, stop);
        var words = FoldedText.Fold(query.Search);
        var asks = actor.May(Permission.KeepHosting) && await Asks(reader, today, stop);
        return new Found(
            query.Year, [.. rows.Where(row => (query.State is null || row.State == query.State) && (words.Length == 0 || FoldedText.Fold($"{row.Name} {row.Town}").Contains(words, StringComparison.Ordinal)))],
            rows.CountBy(row => row.State).ToDictionary(), rows.Count, rows.Sum(row => row.Places), asks);
    }

    /// <summary>Letters go out in a provider's name: a trust or a school that works for none sends none.</summary>
    private async Task<bool> Asks(OfferReader reader, DateOnly today, CancellationToken stop)
    {
        var providers = reader.Providers;
        return providers.Count > 1 || await Partnership.InForce(db, today).AnyAsync(a => providers.Contains(a.Provider), stop)
            || await db.Accreditations.AnyAsync(a => providers.Contains(a.Organisation) && a.From <= today && (a.Until == null || a.Until >= today), stop);
    }

    private async Task<List<Row>> Rows(AcademicYear year, OfferReader reader, DateTimeOffset now, DateOnly today, CancellationToken stop)
    {
        var (providers, trust) = (reader.Providers, reader.Trust);
        var mine = Partnership.InForce(db, today).Where(a => providers.Contains(a.Provider)).Select(a => a.Partner);
        var asked = db.HostingLinks.Where(l => providers.Contains(l.Provider) && l.Year == year).Select(l => l.School);
        var heard = OfferAudience.AnswersSeenBy(db, reader).Where(a => a.Year == year);
        var trusted = db.Schools.Where(s => trust != null && s.TrustName == trust).Select(s => s.Organisation);
        var known = mine.Union(asked).Union(heard.Select(a => a.School)).Union(trusted);
        var schools = await db.Schools.Where(s => known.Contains(s.Organisation))
            .Join(db.Organisations.Where(o => o.Status != OrganisationStatus.Closed), s => s.Organisation, o => o.Id, (s, o) => new
            {
                o.Id, o.Name, Town = o.Addresses.Where(a => a.Until == null).Select(a => a.Town).FirstOrDefault(),
                Reachable = db.Contacts.Any(c => c.Organisation == o.Id && c.Email != null && (providers.Contains(c.KeptBy) || c.KeptBy == o.Id)),
                Limit = db.HostingPreferences.Where(p => p.School == o.Id).Select(p => (int?)p.Letters).FirstOrDefault(),
            }).ToListAsync(stop);
        var answers = await heard.Select(a => new Answered(a.School, a.Interest, a.LastConfirmed, a.Reasons, a.Note, a.TotalPlaces)).ToDictionaryAsync(a => a.School, stop);
        var ids = schools.ConvertAll(s => s.Id);
        var offers = await OfferAudience.SeenBy(db, reader, today).Where(o => o.Year == year && EF.Parameter(ids).Contains(o.School)).GroupBy(o => o.School)
            .Select(group => new { School = group.Key, Places = group.Sum(o => o.Places), Unclear = group.Count(o => o.Places == 0) }).ToDictionaryAsync(o => o.School, stop);
        var letters = (await db.HostingLinks.AsNoTracking().Where(l => providers.Contains(l.Provider) && l.Year == year).Select(l => new { l.School, l.SentAt, Opened = l.OpenedAt != null }).ToListAsync(stop)).ToLookup(l => l.School);
        var lately = await HostingLetters.Lately(db, ids, now, stop);
        return
        [
            .. schools.OrderBy(s => FoldedText.Fold(s.Name), StringComparer.Ordinal).Select(s =>
            {
                var answer = answers.GetValueOrDefault(s.Id);
                var offered = offers.GetValueOrDefault(s.Id);
                var sent = letters[s.Id].ToList();
                return new Row(
                    s.Id, s.Name, s.Town, StateOf(answer, sent.Count > 0), answer?.LastConfirmed, answer?.Reasons ?? ReasonsNotToHost.None, answer?.Note, offered?.Places ?? 0, offered?.Unclear ?? 0,
                    answer?.TotalPlaces, sent.Count == 0 ? null : sent.Max(l => l.SentAt), sent.Select(l => l.SentAt).Distinct().Count(), sent.Exists(l => l.Opened),
                    HostingLetters.NextAllowed(lately[s.Id], s.Limit ?? HostingPreference.UsualLetters, now), s.Reachable, answer is not null && answer.LastConfirmed < today.AddDays(-HostingLetters.FreshDays));
            }),
        ];
    }

    private static AnswerState StateOf(Answered? answer, bool asked) => answer?.Interest switch
    {
        HostingInterest.Yes => AnswerState.Yes,
        HostingInterest.Maybe => AnswerState.Maybe,
        HostingInterest.No => AnswerState.No,
        HostingInterest.NotSureYet => AnswerState.NotSureYet,
        _ => asked ? AnswerState.Silent : AnswerState.NotAsked,
    };
}
