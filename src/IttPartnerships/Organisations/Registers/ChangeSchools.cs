using IttPartnerships.Data;
using IttPartnerships.Journal;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Puts changed rows into the schools we have: what changed goes to the journal, what was goes to the history.</summary>
internal sealed class ChangeSchools(
    AppDb db, SchoolRegisterLayout layout, RegisterImport import, JournalEntryId entry, KnownTrusts trusts, NewRecords adding)
{
    /// <summary>Our own bookkeeping, which is not a fact about the school.</summary>
    private static readonly string[] Bookkeeping =
        [nameof(Organisation.Version), nameof(School.RowDigest), nameof(School.LastSeenIn), nameof(OrganisationAddress.From)];

    private readonly DateOnly dayBefore = import.FactsOf.AddDays(-1);
    private readonly List<Guid> endedMemberships = [];

    public async Task Run(List<ChangedRow> rows, Tally tally, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return;
        }

        OrganisationId[] ids = [.. rows.Select(row => row.School)];
        var organisations = await db.Organisations
            .Include(o => o.School).Include(o => o.Names).Include(o => o.Identifiers)
            .Include(o => o.Addresses.Where(address => address.Until == null))
            .Where(o => ids.Contains(o.Id)).AsSplitQuery().ToDictionaryAsync(o => o.Id, stop);
        var memberships = await db.TrustMemberships.AsNoTracking().Where(m => ids.Contains(m.School) && m.Until == null).ToDictionaryAsync(m => m.School, stop);
        foreach (var row in rows)
        {
            Apply(row, organisations[row.School], memberships.GetValueOrDefault(row.School), tally);
        }

        if (endedMemberships.Count > 0)
        {
            await db.TrustMemberships.Where(m => endedMemberships.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, dayBefore), stop);
        }

        await adding.Flush(stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private void Apply(ChangedRow row, Organisation organisation, TrustMembership? membership, Tally tally)
    {
        var school = organisation.School!;
        var address = organisation.Addresses.SingleOrDefault() ?? NewAddress(organisation);
        var (name, status, was) = (organisation.Name, organisation.Status, Copy(address));
        var record = new SchoolRecord(organisation, school, address);
        layout.Apply(record, row.Cells);
        (school.RowDigest, school.LastSeenIn, school.VanishedOn) = (row.Digest, import.Id, null);
        if (organisation.ClosedOn < organisation.OpenedOn)
        {
            organisation.OpenedOn = null;
        }

        db.ChangeTracker.DetectChanges();
        var changes = Changes(organisation, school, address);
        changes.AddRange(KeepTrust(record, membership));
        changes.AddRange(KeepUkprn(record));
        KeepFormerName(organisation, name);
        KeepFormerAddress(was, address);
        if (changes.Count == 0)
        {
            tally.Unchanged++;
            return;
        }

        if (organisation.Status == OrganisationStatus.Closed && status != OrganisationStatus.Closed)
        {
            tally.Closed++;
        }
        else
        {
            tally.Changed++;
        }

        db.Add(new JournalSubject { Entry = entry, Subject = organisation.Id.Value, Detail = ChangeDetail.Of(changes) });
    }

    private List<FactChange> Changes(params object[] records) =>
    [
        .. records.SelectMany(record => db.Entry(record).Properties)
            .Where(p => p.IsModified && !Bookkeeping.Contains(p.Metadata.Name) && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => new FactChange(p.Metadata.Name, ChangeDetail.Words(p.OriginalValue), ChangeDetail.Words(p.CurrentValue))),
    ];

    private IEnumerable<FactChange> KeepTrust(SchoolRecord record, TrustMembership? now)
    {
        if (!layout.Has("Trusts (code)"))
        {
            yield break;
        }

        var trust = record.TrustNumber is { } number ? trusts.Of(number, record.School.TrustName, adding) : (OrganisationId?)null;
        if (trust == now?.Trust)
        {
            yield break;
        }

        if (now is not null)
        {
            endedMemberships.Add(now.Id);
        }

        if (trust is { } joined)
        {
            adding.Memberships.Add(new() { Id = Guid.CreateVersion7(), School = record.Organisation.Id, Trust = joined, From = now is null ? null : import.FactsOf });
        }

        yield return new("Trust", now?.Trust.Value.ToString(), trust?.Value.ToString());
    }

    private IEnumerable<FactChange> KeepUkprn(SchoolRecord record)
    {
        var now = record.Organisation.Identifiers.Find(i => i.Scheme == IdentifierScheme.Ukprn && i.Until is null);
        if (!layout.Has("UKPRN") || record.Ukprn == now?.Value)
        {
            yield break;
        }

        now?.Until = dayBefore;
        if (record.Ukprn is { } ukprn)
        {
            var again = record.Organisation.Identifiers.Find(i => i.Scheme == IdentifierScheme.Ukprn && i.Value == ukprn);
            if (again is not null)
            {
                again.Until = null;
            }
            else
            {
                db.Add(new OrganisationIdentifier { Organisation = record.Organisation.Id, Scheme = IdentifierScheme.Ukprn, Value = ukprn, From = now is null ? null : import.FactsOf });
            }
        }

        yield return new("Ukprn", now?.Value, record.Ukprn);
    }

    private void KeepFormerName(Organisation organisation, string name)
    {
        if (organisation.Name == name)
        {
            return;
        }

        if (organisation.Names.Find(former => former.Kind == NameKind.Former && former.Name == name) is { } again)
        {
            again.Until = dayBefore;
        }
        else
        {
            db.Add(new OrganisationName { Organisation = organisation.Id, Kind = NameKind.Former, Name = name, Until = dayBefore });
        }
    }

    /// <summary>The row of the address now stays; what it said before goes on as a row of its own, ended.</summary>
    private void KeepFormerAddress(OrganisationAddress was, OrganisationAddress now)
    {
        if (was.Postcode is null || (was.Postcode == now.Postcode && was.Street == now.Street && was.Town == now.Town))
        {
            return;
        }

        was.Until = was.From > dayBefore ? was.From : dayBefore;
        now.From = import.FactsOf;
        db.Add(was);
    }

    private OrganisationAddress NewAddress(Organisation organisation)
    {
        var address = new OrganisationAddress { Id = Guid.CreateVersion7(), Organisation = organisation.Id };
        db.Add(address);
        return address;
    }

    private static OrganisationAddress Copy(OrganisationAddress address) => new()
    {
        Id = Guid.CreateVersion7(),
        Organisation = address.Organisation,
        Street = address.Street,
        Locality = address.Locality,
        Town = address.Town,
        County = address.County,
        Postcode = address.Postcode,
        Easting = address.Easting,
        Northing = address.Northing,
        From = address.From,
        Until = address.Until,
    };
}
