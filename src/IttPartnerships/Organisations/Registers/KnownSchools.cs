using System.Globalization;
using System.Runtime.InteropServices;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

internal enum Meeting
{
    New,
    Unchanged,
    Different,
    Twice,
}

/// <summary>
/// The schools we have, small enough to hold for any register: by URN as a number, with the digest of the row they came
/// from. An unchanged row is told from that alone, without a query.
/// </summary>
internal sealed class KnownSchools
{
    private const int Chunk = 500;
    private readonly Dictionary<int, Known> byUrn = [];
    private readonly HashSet<int> added = [];
    private readonly List<RegisterImportId> sameLayout;
    private int met;

    private KnownSchools(List<RegisterImportId> sameLayout) => this.sameLayout = sameLayout;

    private record struct Known(OrganisationId Organisation, long Digest, bool SameLayout, bool Vanished, bool Met);

    public static async Task<KnownSchools> Load(AppDb db, string layout, CancellationToken stop)
    {
        var same = await db.RegisterImports.Where(import => import.Layout == layout).Select(import => import.Id).ToListAsync(stop);
        var known = new KnownSchools(same);
        var rows = db.Schools.AsNoTracking().Select(s => new { s.Urn, s.Organisation, s.RowDigest, s.LastSeenIn, Vanished = s.VanishedOn != null });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            known.byUrn[Number(row.Urn)] = new(row.Organisation, row.RowDigest, same.Contains(row.LastSeenIn), row.Vanished, Met: false);
        }

        return known;
    }

    /// <summary>Notes that the file has this school, and tells how its row stands to what we have.</summary>
    public Meeting Meet(string urn, long digest, out OrganisationId organisation)
    {
        var number = Number(urn);
        ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(byUrn, number);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref known))
        {
            organisation = default;
            return added.Add(number) ? Meeting.New : Meeting.Twice;
        }

        organisation = known.Organisation;
        if (known.Met)
        {
            return Meeting.Twice;
        }

        known.Met = true;
        met++;
        return known.SameLayout && !known.Vanished && known.Digest == digest ? Meeting.Unchanged : Meeting.Different;
    }

    /// <summary>Marks the schools that the last file of this layout had and this one has not.</summary>
    public async Task<int> MarkVanished(AppDb db, RegisterImport import, JournalEntryId entry, CancellationToken stop)
    {
        OrganisationId[] vanished = [.. byUrn.Values.Where(known => known is { SameLayout: true, Met: false, Vanished: false }).Select(known => known.Organisation)];
        var detail = ChangeDetail.Of([new("VanishedOn", null, import.FactsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);
        foreach (var chunk in vanished.Chunk(Chunk))
        {
            await db.Schools.Where(s => chunk.Contains(s.Organisation)).ExecuteUpdateAsync(set => set.SetProperty(s => s.VanishedOn, import.FactsOf), stop);
        }

        await new BulkInsert<JournalSubject>(db).Add(
            [.. vanished.Select(one => new JournalSubject { Entry = entry, Subject = one.Value, Detail = detail })], stop);
        return vanished.Length;
    }

    /// <summary>The unchanged were confirmed by this file: its date is the date of their facts from now on.</summary>
    public async Task TouchUnchanged(AppDb db, RegisterImport import, CancellationToken stop)
    {
        if (met > 0 && sameLayout.Count > 0)
        {
            await db.Schools.Where(s => s.VanishedOn == null && sameLayout.Contains(s.LastSeenIn))
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenIn, import.Id), stop);
        }
    }

    private static int Number(string urn) => int.Parse(urn, CultureInfo.InvariantCulture);
}
