using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The columns one file of the school register has, found once; reads its rows into records.</summary>
internal sealed class SchoolRegisterLayout
{
    /// <summary>The register of schools lists universities too, as this type of establishment.</summary>
    private const string HigherEducation = "29";

    private readonly DelimitedFile file;
    private readonly FileColumn urn;
    private readonly (SchoolRegisterColumn Register, FileColumn File)[] columns;
    private readonly string[] cells;
    private byte[] bytes = new byte[4096];

    public SchoolRegisterLayout(DelimitedFile file)
    {
        this.file = file;
        urn = file.Column("URN");
        columns = [.. SchoolRegisterColumns.All.Select(column => (column, Find(column))).Where(found => found.Item2.IsPresent)];
        cells = new string[columns.Length];
        HasStatus = Has("EstablishmentStatus (name)");
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', columns.Select(c => c.Register.Heading)))))[..16];
    }

    /// <summary>Files with the same columns have the same digest: they are compared with each other for what vanished.</summary>
    public string Digest { get; }

    public bool HasStatus { get; }

    public bool Has(string heading) => Array.Exists(columns, column => column.Register.Heading == heading);

    /// <summary>The present row's URN, or null when it cannot be read (which is collected as a problem).</summary>
    public string? ReadUrn()
    {
        var cell = file[urn];
        if (Kernel.Urn.TryParse(cell, out _))
        {
            return cell;
        }

        file.Refuse(urn, "A URN has 5 or 6 digits");
        return null;
    }

    public void RefuseUrn(string reason) => file.Refuse(urn, reason);

    /// <summary>Reads the present row's cells and answers a digest of them and of the layout.</summary>
    public long ReadCells()
    {
        var length = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            cells[i] = file[columns[i].File];
            if (bytes.Length < length + (cells[i].Length * 3) + 1)
            {
                Array.Resize(ref bytes, (length + (cells[i].Length * 3) + 1) * 2);
            }

            length += Encoding.UTF8.GetBytes(cells[i], bytes.AsSpan(length));
            bytes[length++] = 0;
        }

        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes.AsSpan(0, length), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    /// <summary>Takes the cells, for a row that is to be applied later.</summary>
    public string[] TakeCells() => [.. cells];

    /// <summary>Puts the present row's cells into the record; what cannot be read is collected as a problem of this row.</summary>
    public void Apply(SchoolRecord record)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Register.Apply(record, cells[i]) is { } reason)
            {
                file.Refuse(columns[i].File, reason);
            }
        }

        Derive(record);
    }

    /// <summary>Puts cells taken earlier, and known to be good, into the record.</summary>
    public void Apply(SchoolRecord record, string[] taken)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Register.Apply(record, taken[i]);
        }

        Derive(record);
    }

    private void Derive(SchoolRecord record)
    {
        var (organisation, school) = (record.Organisation, record.School);
        if (!HasStatus)
        {
            // A list without the column names open schools, and says so of closed ones by their date.
            organisation.Status = organisation switch
            {
                { ClosedOn: not null } => OrganisationStatus.Closed,
                { Status: OrganisationStatus.ProposedToClose } => OrganisationStatus.ProposedToClose,
                _ => OrganisationStatus.Open,
            };
        }

        organisation.Kind = school.TypeCode == HigherEducation ? OrganisationKind.HigherEducationInstitution : OrganisationKind.School;
        var unit = record.HasSenUnit || school.ResourcedProvision is not null || school.ResourcedProvisionCapacity > 0 || school.SenUnitCapacity > 0;
        school.Setting = SettingRules.Of(new RegisterSays(school.TypeCode, school.TypeGroup, school.Phase, unit));
        school.KeyStages = KeyStageRules.Of(school.LowAge, school.HighAge, school.Phase);
    }

    private FileColumn Find(SchoolRegisterColumn column) => file.OptionalColumn(column.Heading, column.Synonyms);
}
