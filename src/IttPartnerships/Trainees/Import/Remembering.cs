using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.Import;

/// <summary>How files with these headings were read by this organisation before; else the surest guess, with the course words it has learnt.</summary>
internal static class Remembering
{
    public static async Task<FileReading> Find(AppDb db, OrganisationId organisation, IReadOnlyList<string> headings, CancellationToken stop)
    {
        var digest = Digest(headings);
        var known = await db.RememberedReadings.AsNoTracking().Where(r => r.Organisation == organisation).OrderByDescending(r => r.UsedAt).ToListAsync(stop);
        if (known.Find(r => r.Headings == digest) is { } same)
        {
            return FileReading.Of(same.Reading);
        }

        return new(FieldFacts.Guess(headings), known.Count > 0 ? FileReading.Of(known[0].Reading).Courses : FileReading.Nothing.Courses);
    }

    /// <summary>Saved by the caller.</summary>
    public static async Task Keep(AppDb db, OrganisationId organisation, IReadOnlyList<string> headings, FileReading reading, DateTimeOffset now, CancellationToken stop)
    {
        var digest = Digest(headings);
        var known = await db.RememberedReadings.SingleOrDefaultAsync(r => r.Organisation == organisation && r.Headings == digest, stop);
        if (known is null)
        {
            known = new RememberedReading { Id = Guid.CreateVersion7(), Organisation = organisation, Headings = digest, Reading = "" };
            db.Add(known);
        }

        (known.Reading, known.UsedAt) = (reading.ToJson(), now);
    }

    private static string Digest(IReadOnlyList<string> headings) => FileReading.DigestOf(headings.Where(heading => heading != RefusedRows.Reason));
}
