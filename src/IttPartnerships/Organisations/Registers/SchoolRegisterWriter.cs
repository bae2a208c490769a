using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Writes what an import found, in batches: the new in bulk, the changed with their history.</summary>
internal sealed class SchoolRegisterWriter(
    AppDb db, DelimitedFile file, SchoolRegisterLayout layout, RegisterImport import, JournalEntryId entry, KnownTrusts trusts)
{
    private const int ChangeAtOnce = 500;
    private readonly NewRecords adding = new(db, entry);
    private readonly List<ChangedRow> changed = [];

    public FileProblems Warnings { get; } = new(file.Problems.File);

    /// <summary>Adds the present row's school. Nothing is written once the file has a problem: it will be refused.</summary>
    public async Task Add(string urn, long digest, Tally tally, CancellationToken stop)
    {
        var record = New(urn, digest);
        layout.Apply(record);
        LeaveOutOddDates(record.Organisation);
        if (file.Problems.Any)
        {
            return;
        }

        tally.Added++;
        var id = record.Organisation.Id;
        adding.Add(record.Organisation);
        adding.Schools.Add(record.School);
        adding.Addresses.Add(record.Address);
        adding.Identifiers.Add(new() { Organisation = id, Scheme = IdentifierScheme.Urn, Value = urn });
        if (record.Ukprn is { } ukprn)
        {
            adding.Identifiers.Add(new() { Organisation = id, Scheme = IdentifierScheme.Ukprn, Value = ukprn });
        }

        if (record.TrustNumber is { } number)
        {
            var trust = trusts.Of(number, record.School.TrustName, adding);
            adding.Memberships.Add(new() { Id = Guid.CreateVersion7(), School = id, Trust = trust });
        }

        if (adding.IsFull)
        {
            await adding.Flush(stop);
        }
    }

    /// <summary>Changes a school we have by the present row, when enough such rows have come together.</summary>
    public async Task Change(OrganisationId school, long digest, Tally tally, CancellationToken stop)
    {
        var tried = New("000000", digest);
        layout.Apply(tried);
        LeaveOutOddDates(tried.Organisation);
        if (file.Problems.Any)
        {
            return;
        }

        changed.Add(new(school, digest, layout.TakeCells()));
        if (changed.Count >= ChangeAtOnce)
        {
            await Flush(tally, stop);
        }
    }

    public async Task Flush(Tally tally, CancellationToken stop)
    {
        await adding.Flush(stop);
        await new ChangeSchools(db, layout, import, entry, trusts, adding).Run(changed, tally, stop);
        changed.Clear();
    }

    private SchoolRecord New(string urn, long digest)
    {
        var id = EntityId.New<OrganisationId>();
        return new(
            new Organisation { Id = id, Kind = OrganisationKind.School, Name = "", Status = OrganisationStatus.Unknown, Version = Guid.CreateVersion7() },
            new School { Organisation = id, Urn = urn, LastSeenIn = import.Id, RowDigest = digest },
            new OrganisationAddress { Id = Guid.CreateVersion7(), Organisation = id });
    }

    private void LeaveOutOddDates(Organisation organisation)
    {
        if (organisation.ClosedOn < organisation.OpenedOn)
        {
            Warnings.Add(file.Row, "OpenDate", $"{organisation.OpenedOn:yyyy-MM-dd}", "It opened after it closed. The day it opened is left out");
            organisation.OpenedOn = null;
        }
    }
}

/// <summary>A row that differs from what we have, kept until its school is loaded.</summary>
internal sealed record ChangedRow(OrganisationId School, long Digest, string[] Cells);
