using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Calendars;

/// <summary>Takes in a file of local authorities' term dates, whole or not at all. What it says of an authority's year replaces what was known of it.</summary>
public sealed class ImportTermDates(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal NoFile = new("TD-12", "Choose a CSV file", nameof(Command.Content));

    public sealed record Command(Stream? Content, string Name);

    /// <param name="Problems">Where there is one, nothing was taken in.</param>
    /// <param name="Authorities">Authorities and years taken in.</param>
    public sealed record Report(IReadOnlyList<FileProblem> Problems, int ProblemCount, int Authorities, int Terms)
    {
        public bool Refused => ProblemCount > 0;
    }

    public async Task<Outcome<Report>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepPlacements))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var accredited = actor == Actor.CommandLine || (actor.Organisation is { } own && await OrganisationRoles.InForce(db, today).AnyAsync(a => a.Organisation == own, stop));
        if (CalendarRules.OfImport.Broken(accredited) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (command.Content is null)
        {
            return NoFile;
        }

        using var file = DelimitedFile.Open(command.Content, command.Name, shortRowsAllowed: true);
        var read = TermDatesFile.Read(file, await Authorities(stop));
        if (file.Problems.Any)
        {
            return new Report(file.Problems.First, file.Problems.Count, 0, 0);
        }

        await using var work = await WholeWork.Begin(db, stop);
        var years = read.Keys.Select(key => key.Year).Distinct().ToList();
        var authorities = read.Keys.Select(key => key.Authority).Distinct().ToList();
        var replaced = (await db.TermDates.Where(d => d.Authority != null && authorities.Contains(d.Authority) && years.Contains(d.Year)).ToListAsync(stop))
            .Where(d => read.ContainsKey((d.Authority!, d.Year)));
        db.RemoveRange(replaced);
        var terms = read.Values.Sum(each => each.Count);
        log.Record(new TermDatesImported(read.Count, terms), actor);
        if (await db.SaveOrRefuse(stop) is { } overtaken)
        {
            return overtaken;
        }

        db.AddRange(read.Select(each => KeepTermDates.Made(
            new TermDates { Id = TermDatesId.New(), Authority = each.Key.Authority, Year = each.Key.Year, SaidAt = clock.GetUtcNow() }, each.Value)));
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return new Report([], 0, read.Count, terms);
    }

    private async Task<Dictionary<string, string>> Authorities(CancellationToken stop)
    {
        var known = await db.Schools.Where(s => s.LocalAuthorityCode != null).Select(s => new { Code = s.LocalAuthorityCode!, s.LocalAuthority }).Distinct().ToListAsync(stop);
        var byWord = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var authority in known)
        {
            byWord[FoldedText.Fold(authority.Code)] = authority.Code;
            if (authority.LocalAuthority is { Length: > 0 } name)
            {
                byWord[FoldedText.Fold(name)] = authority.Code;
            }
        }

        return byWord;
    }
}
