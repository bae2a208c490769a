using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>
/// "Same as last year": begins a year's answer with the one before it, offers and audience included. Days of the year before are left out,
/// because nobody has said this year's.
/// </summary>
public sealed class RepeatLastAnswer(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal NothingToRepeat = new("HO-34", "There is no answer for the year before to begin with");

    /// <param name="AskedBy">The provider whose letter is answered, which the answer goes to as well.</param>
    public sealed record Command(OrganisationId School, AcademicYear Year, string? GivenBy, OrganisationId? AskedBy = null);

    public async Task<Outcome<HostingAnswerId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Begin(db, actor, command.School, command.Year, null, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        var last = new AcademicYear(command.Year.StartYear - 1);
        var before = await db.HostingAnswers.AsNoTracking().Include(a => a.Recipients).Include(a => a.Offers.Where(o => o.WithdrawnOn == null)).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.School == command.School && a.Year == last, stop);
        if (before is null || !work.Standing.Whole)
        {
            return NothingToRepeat;
        }

        var asked = new AnswerHosting.Command(command.School, command.Year, before.Interest, before.Reasons, before.Note, command.GivenBy, null);
        var broken = HostingRules.OfAnswer.Broken(new(asked, HostingYear.Open(today)));
        if (broken.Count > 0)
        {
            return broken;
        }

        var answer = new HostingAnswer
        {
            Id = HostingAnswerId.New(), School = command.School, Year = command.Year, Interest = before.Interest, Reasons = before.Reasons, Note = before.Note,
            TotalPlaces = before.TotalPlaces, GivenBy = command.GivenBy!.Trim(),
        };
        answer.Recipients.AddRange(before.Recipients.Select(r => r.Provider).Concat(command.AskedBy is { } asking ? [asking] : []).Distinct()
            .Select(provider => new AnswerRecipient { Answer = answer.Id, Provider = provider }));
        db.Add(answer);
        foreach (var offer in before.Offers)
        {
            var again = NewOffer.In(db, answer);
            (OfferDetails.Of(offer) with { FirstDay = null, LastDay = null }).Write(again);
            (again.FirstProvider, again.FirstUntil, again.EveryoneFrom) = (offer.FirstProvider, offer.FirstUntil?.AddYears(1), offer.EveryoneFrom?.AddYears(1));
        }

        (work with { Answer = answer }).Confirm(db, actor, today);
        log.Record(new AnswerRepeated(answer.Id, answer.School, answer.Year, work.Standing.Channel, actor.Organisation, answer.Offers.Count), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : answer.Id;
    }
}
