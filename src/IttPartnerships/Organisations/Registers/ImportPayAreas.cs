using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Takes in the pay area and mentor funding rate of each district. The row without a district code is the rate of every
/// district that is not listed; it is kept under the empty code. Districts no longer in the file stay.
/// </summary>
public sealed class ImportPayAreas(AppDb db, TimeProvider clock)
{
    // No hour of mentoring costs a thousand pounds: a cell that says so means something else.
    private const long MostPence = 100_000;

    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the day in the file's name; else today.</param>
    public sealed record Command(Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null);

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var factsOf = FactsOf.File(command.FileName, command.FactsOf, DateOnly.FromDateTime(now.Date));
        using var file = DelimitedFile.Open(command.Content, command.FileName);
        var reading = new ReadingRows(command.Progress, stop);
        var rows = ReadAll(file, reading);
        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.PayAreas, factsOf, reading.Count, file.Problems);
        }

        await using var run = await RegisterRun.Begin(db, actor, RegisterKind.PayAreas, command.FileName, factsOf, now, rows.Count, stop);
        var known = await db.PayAreas.ToDictionaryAsync(area => area.DistrictCode, stop);
        foreach (var row in rows)
        {
            Take(row, known, run);
        }

        run.Vanished = known.Count;
        return await run.Save(file.Header, stop);
    }

    private void Take(PayArea row, Dictionary<string, PayArea> known, RegisterRun run)
    {
        if (!known.Remove(row.DistrictCode, out var area))
        {
            run.Added++;
            db.Add(row);
        }
        else if (Says(area) == Says(row))
        {
            run.Unchanged++;
        }
        else
        {
            run.Changed++;
            (area.DistrictName, area.Area, area.Current, area.MentorFundingPencePerHour) = Says(row);
        }
    }

    private static (string Name, string Area, bool Current, int Pence) Says(PayArea area) =>
        (area.DistrictName, area.Area, area.Current, area.MentorFundingPencePerHour);

    private static List<PayArea> ReadAll(DelimitedFile file, ReadingRows reading)
    {
        var area = file.Column("area", "pay_area");
        var code = file.Column("district_code");
        var name = file.Column("district_name", "district");
        var inactive = file.OptionalColumn("inactive");
        var rate = file.Column("mentor_funding_gbp_per_hour");
        HashSet<string> met = [];
        return reading.All(file, () =>
        {
            RefuseBad(file, area, code, name, inactive, met);
            return Pence(file, rate) is not { } pence ? null : new PayArea
            {
                DistrictCode = file[code],
                DistrictName = file[name],
                Area = file[area],
                Current = !IsYes(file[inactive]),
                MentorFundingPencePerHour = pence,
            };
        });
    }

    private static void RefuseBad(DelimitedFile file, FileColumn area, FileColumn code, FileColumn name, FileColumn inactive, HashSet<string> met)
    {
        if (file[area].Length == 0 || file[name].Length == 0)
        {
            file.Refuse(file[area].Length == 0 ? area : name, "Every row needs its pay area and the name of its district");
        }

        if (file[code].Length is not (0 or 9))
        {
            file.Refuse(code, "A district code has 9 letters and digits, for example E09000002. Only the row for every other district has none");
        }
        else if (!met.Add(file[code]))
        {
            file.Refuse(code, "This district stands in an earlier row too");
        }

        if (!IsYes(file[inactive]) && file[inactive].ToUpperInvariant() is not ("" or "NO" or "FALSE"))
        {
            file.Refuse(inactive, "This must be yes or no");
        }
    }

    private static int? Pence(DelimitedFile file, FileColumn rate)
    {
        var good = Money.TryParse(file[rate], out var amount) && amount.Pence < MostPence;
        if (!good)
        {
            file.Refuse(rate, "This is not an amount in pounds and pence, for example 53.60");
        }

        return good ? (int)amount.Pence : null;
    }

    private static bool IsYes(string cell) => cell.ToUpperInvariant() is "YES" or "TRUE";
}
