using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>
/// Offers several kinds of places at once, each in a line: the short way, of which every line can be told more of later. Sent twice it offers
/// nothing twice: a line changes the offer of the same kind and subject where there is one.
/// </summary>
public sealed class OfferPlaces(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal Nothing = new("HO-33", "Enter at least one kind of place, or choose “not sure yet”", nameof(Command.Lines));

    /// <param name="Places">Empty where the number is not known yet.</param>
    public sealed record Line(OfferKind Kind, string? Subject, KeyStages KeyStages, string? YearGroups, int? Places);

    /// <param name="NotSure">Nothing can be said yet: no line is asked for.</param>
    public sealed record Command(OrganisationId School, AcademicYear Year, IReadOnlyList<Line> Lines, bool NotSure, Guid? Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Continue(db, actor, command.School, command.Year, command.Version, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        if (command.Lines.Count == 0)
        {
            return command.NotSure ? default(Done) : Nothing;
        }

        var answer = work.Answer!;
        var taken = await PlacesTaken.AtOnce(db, answer.Offers.ConvertAll(o => o.Id), stop);
        List<Refusal> broken = [];
        foreach (var (line, number) in command.Lines.Select((line, at) => (line, at)))
        {
            var known = answer.Offers.Find(o => o.Kind == line.Kind && o.Subject == OfferDetails.Spelled(line.Subject) && Same(o.YearGroups, line.YearGroups));
            var details = (known is null ? new OfferDetails(line.Kind, line.Places) : OfferDetails.Of(known)) with
            {
                Kind = line.Kind, Places = line.Places, Subject = line.Subject, YearGroups = line.YearGroups,
                KeyStages = line.KeyStages == KeyStages.None && known is not null ? known.KeyStages : line.KeyStages,
            };
            var refusals = OfferRules.All.Broken(new(details, answer.Year, known is null ? 0 : taken.GetValueOrDefault(known.Id)));
            broken.AddRange(refusals.Select(refusal => refusal with { Field = $"{nameof(Command.Lines)}[{number}].{refusal.Field}" }));
            if (refusals.Count == 0)
            {
                details.Write(known ?? NewOffer.In(db, answer));
            }
        }

        if (broken.Count > 0)
        {
            return broken;
        }

        work.Confirm(db, actor, today);
        log.Record(new PlacesOffered(answer.Id, answer.School, answer.Year, work.Standing.Channel, actor.Organisation, command.Lines.Count, command.Lines.Sum(line => line.Places ?? 0)), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    private static bool Same(string? kept, string? written) => string.Equals(kept ?? "", (written ?? "").Trim(), StringComparison.Ordinal);
}
