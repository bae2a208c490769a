using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Puts what a file says of an accreditation to what is known (R8). Days from the file are taken as they are. A list of one
/// academic year without days says that it held in that year. Periods of one number that touch become one, and never shrink
/// by a list without days.
/// </summary>
internal sealed class ApplyAccreditation(AppDb db, RegisterRun run)
{
    public void To(Organisation provider, ProviderRow row)
    {
        if (row.AccreditationNumber is not { } number)
        {
            WarnOfMissing(row);
            return;
        }

        WarnOfOddNumber(row, number);
        var said = row.Accredited ?? (row.Years is [var only] ? only.Period : (Period?)null);
        if (said is not { } days)
        {
            WarnOfMissingDays(provider, row, number);
            return;
        }

        if (provider.Accreditations.Find(a => a.Number == number && Touch(a.Period, days)) is not { } known)
        {
            Add(provider, number, days);
            return;
        }

        var after = row.Accredited is not null ? days : Union(known.Period, days);
        if (after == known.Period)
        {
            return;
        }

        run.Note(provider.Id, $"Accreditation {number}", Words(known.Period), Words(after));
        if (after.From == known.From)
        {
            known.Until = after.Until;
            return;
        }

        provider.Accreditations.Remove(known);
        db.Remove(known);
        Add(provider, number, after, noted: true);
    }

    private void Add(Organisation provider, string number, Period days, bool noted = false)
    {
        if (provider.Accreditations.Exists(a => a.From == days.From))
        {
            run.Warnings.Add(0, "accreditation number", number, $"{provider.Name} has another accreditation that starts on {ChangeDetail.Words(days.From)}, so this one was left out");
            return;
        }

        var accreditation = new Accreditation
        {
            Id = Guid.CreateVersion7(), Organisation = provider.Id, Number = number, From = days.From!.Value, Until = days.Until,
        };
        provider.Accreditations.Add(accreditation);
        db.Add(accreditation);
        if (!noted)
        {
            run.Note(provider.Id, $"Accreditation {number}", null, Words(days));
        }
    }

    private void WarnOfMissing(ProviderRow row)
    {
        if (row.SaidAccredited)
        {
            run.Warnings.Add(row.Row, "accreditation number", row.Code, "The provider is said to be accredited, but has no accreditation number, so no accreditation was recorded");
        }
    }

    private void WarnOfMissingDays(Organisation provider, ProviderRow row, string number)
    {
        if (!provider.Accreditations.Exists(a => a.Number == number))
        {
            run.Warnings.Add(row.Row, "accreditation number", number, "The file does not say from which day the accreditation holds, so it was not recorded. Import a file that says so");
        }
    }

    private void WarnOfOddNumber(ProviderRow row, string number)
    {
        var expected = row.Type switch { ProviderType.HigherEducation => '1', ProviderType.SchoolCentred => '5', _ => number[0] };
        if (number[0] != expected)
        {
            run.Warnings.Add(row.Row, "accreditation number", number, "Numbers of higher education institutions start with 1 and of school-centred providers with 5. It was kept as it is");
        }
    }

    private static bool Touch(Period one, Period other) => new Period(one.From, one.Until?.AddDays(1)).Overlaps(new Period(other.From, other.Until?.AddDays(1)));

    private static Period Union(Period one, Period other) => new(
        one.From < other.From ? one.From : other.From,
        one.Until is null || other.Until is null ? null : one.Until > other.Until ? one.Until : other.Until);

    private static string Words(Period days) => $"{ChangeDetail.Words(days.From)} to {ChangeDetail.Words(days.Until) ?? "now"}";
}
