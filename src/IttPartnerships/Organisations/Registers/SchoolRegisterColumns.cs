using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Registers;

/// <summary>One column of the school register we take in.</summary>
/// <param name="Heading">As the register's full download writes it.</param>
/// <param name="Synonyms">As other layouts write it.</param>
/// <param name="Apply">Puts the cell into the record; answers why it cannot be read, or null.</param>
internal sealed record SchoolRegisterColumn(string Heading, string[] Synonyms, Func<SchoolRecord, string, string?> Apply);

/// <summary>An establishment with the facts that a row of the register changes.</summary>
internal sealed class SchoolRecord(Organisation organisation, School school, OrganisationAddress address)
{
    public Organisation Organisation { get; } = organisation;

    public School School { get; } = school;

    public OrganisationAddress Address { get; } = address;

    public string? Ukprn { get; set; }

    public string? TrustNumber { get; set; }

    public bool HasSenUnit { get; set; }
}

/// <summary>
/// Every column of the register that we keep, and what becomes of it. Names of heads are in the download too and are left
/// out: personal data nobody here needs. Nor are faith, pupils' sex or free meals ever used to match anybody.
/// </summary>
internal static class SchoolRegisterColumns
{
    public static readonly IReadOnlyList<SchoolRegisterColumn> All =
    [
        new("EstablishmentName", ["name"], (r, cell) => Needed(cell, Organisation.NameLength, text => r.Organisation.Name = text)),
        new("EstablishmentStatus (name)", ["status", "EstablishmentStatus (code)"], Status),
        new("OpenDate", ["open_date"], (r, cell) => Day(cell, day => r.Organisation.OpenedOn = day)),
        new("CloseDate", ["close_date"], (r, cell) => Day(cell, day => r.Organisation.ClosedOn = day)),
        new("SchoolWebsite", [], (r, cell) => Text(cell, text => r.Organisation.Website = text)),
        new("UKPRN", [], (r, cell) => Number(cell, Ukprn.TryParse(cell, out _), "8 digits", text => r.Ukprn = text)),
        new("LA (code)", [], (r, cell) => Text(cell, text => r.School.LocalAuthorityCode = text)),
        new("LA (name)", ["local_authority_name"], (r, cell) => Text(cell, text => r.School.LocalAuthority = text)),
        new("EstablishmentNumber", [], (r, cell) => Text(cell, text => r.School.EstablishmentNumber = text)),
        new("TypeOfEstablishment (code)", ["TypeOfEstablishment (code, 2016)"], (r, cell) => Text(cell.TrimStart('0'), text => r.School.TypeCode = text)),
        new("TypeOfEstablishment (name)", ["TypeOfEstablishment (name, 2016)"], (r, cell) => Text(cell, text => r.School.TypeName = text)),
        new("EstablishmentTypeGroup (name)", ["SchoolTypeGroup (2022-23)"], (r, cell) => Text(cell, text => r.School.TypeGroup = text)),
        new("PhaseOfEducation (name)", ["phase_of_education", "phase", "PhaseOfEducation (code)"], ReadPhase),
        new("StatutoryLowAge", [], (r, cell) => Count(cell, count => r.School.LowAge = count)),
        new("StatutoryHighAge", [], (r, cell) => Count(cell, count => r.School.HighAge = count)),
        new("Boarders (name)", [], (r, cell) => Text(cell, text => r.School.Boarders = text)),
        new("NurseryProvision (name)", [], (r, cell) => Text(cell, text => r.School.NurseryProvision = text)),
        new("OfficialSixthForm (name)", [], (r, cell) => Text(cell, text => r.School.SixthForm = text)),
        new("Gender (name)", ["gender"], (r, cell) => Text(cell, text => r.School.Gender = text)),
        new("ReligiousCharacter (name)", ["ReligiousCharacter (group)", "religion_group"], (r, cell) => Text(cell, text => r.School.ReligiousCharacter = text)),
        new("Diocese (name)", [], (r, cell) => Text(cell, text => r.School.Diocese = text)),
        new("AdmissionsPolicy (name)", [], (r, cell) => Text(cell, text => r.School.AdmissionsPolicy = text)),
        new("SchoolCapacity", [], (r, cell) => Count(cell, count => r.School.Capacity = count)),
        new("NumberOfPupils", ["NumberOfPupils (2022-23)"], (r, cell) => Count(cell, count => r.School.Pupils = count)),
        new("PercentageFSM", ["PercentageFSM (2022-23, computed)", "fsm_percent"], (r, cell) => Text(cell, text => r.School.PercentageFreeMeals = text)),
        new("TypeOfResourcedProvision (name)", [], (r, cell) => Text(cell, text => Unit(r, r.School.ResourcedProvision = text))),
        new("ResourcedProvisionCapacity", [], (r, cell) => Count(cell, count => UnitPlaces(r, r.School.ResourcedProvisionCapacity = count))),
        new("ResourcedProvisionOnRoll", [], (r, cell) => Count(cell, count => UnitPlaces(r, count))),
        new("SenUnitCapacity", [], (r, cell) => Count(cell, count => UnitPlaces(r, r.School.SenUnitCapacity = count))),
        new("SenUnitOnRoll", [], (r, cell) => Count(cell, count => UnitPlaces(r, count))),
        new("Trusts (code)", [], (r, cell) => Text(cell, text => r.TrustNumber = text)),
        new("Trusts (name)", [], (r, cell) => Text(cell, text => r.School.TrustName = text)),
        new("Federations (name)", [], (r, cell) => Text(cell, text => r.School.FederationName = text)),
        new("GOR (name)", [], (r, cell) => Text(cell, text => r.School.Region = text)),
        new("DistrictAdministrative (code)", [], (r, cell) => Text(cell, text => r.School.DistrictCode = text)),
        new("DistrictAdministrative (name)", [], (r, cell) => Text(cell, text => r.School.District = text)),
        new("UrbanRural (name)", [], (r, cell) => Text(cell, text => r.School.UrbanRural = text)),
        new("Country (name)", [], (r, cell) => Text(cell, text => r.School.Country = text)),
        new("ReasonEstablishmentOpened (name)", [], (r, cell) => Text(cell, text => r.School.OpenedBecause = text)),
        new("ReasonEstablishmentClosed (name)", [], (r, cell) => Text(cell, text => r.School.ClosedBecause = text)),
        new("LastChangedDate", [], (r, cell) => Day(cell, day => r.School.RegisterChangedOn = day)),
        new("Street", [], (r, cell) => Text(cell, text => r.Address.Street = text)),
        new("Locality", [], (r, cell) => Text(cell, text => r.Address.Locality = text)),
        new("Town", [], (r, cell) => Text(cell, text => r.Address.Town = text)),
        new("County (name)", [], (r, cell) => Text(cell, text => r.Address.County = text)),
        new("Postcode", [], (r, cell) => Text(cell, text => r.Address.Postcode = Postcode.TryParse(text, out var good) ? good.Value : text)),
        new("Easting", [], (r, cell) => Place(cell, metres => r.Address.Easting = metres)),
        new("Northing", [], (r, cell) => Place(cell, metres => r.Address.Northing = metres)),
        new("SEN", [], (r, cell) => Text(cell.Replace("|", "; ", StringComparison.Ordinal), text => r.School.SpecialNeeds = text)),
        .. Enumerable.Range(1, 13).Select(i => new SchoolRegisterColumn($"SEN{i} (name)", [], (r, cell) => Need(r, cell, first: i == 1))),
    ];

    private static string? Status(SchoolRecord record, string cell)
    {
        if (RegisterWords.TryReadStatus(cell, out var status))
        {
            record.Organisation.Status = status;
            return null;
        }

        return "This is not a status of the register: Open, Closed, Open, but proposed to close, or Proposed to open";
    }

    private static string? ReadPhase(SchoolRecord record, string cell)
    {
        if (RegisterWords.TryReadPhase(cell, out var phase) || cell.Length == 0)
        {
            record.School.Phase = phase;
            return null;
        }

        return "This is not a phase of the register, such as Primary or Secondary";
    }

    private static string? Need(SchoolRecord record, string cell, bool first)
    {
        var before = first ? null : record.School.SpecialNeeds;
        record.School.SpecialNeeds = RegisterWords.IsSilent(cell) ? before : before is null ? cell : $"{before}; {cell}";
        return null;
    }

    private static void Unit(SchoolRecord record, string? words) => record.HasSenUnit |= words is not null;

    private static void UnitPlaces(SchoolRecord record, int? places) => record.HasSenUnit |= places > 0;

    private static string? Needed(string cell, int longest, Action<string> set)
    {
        if (cell.Length == 0 || cell.Length > longest)
        {
            return cell.Length == 0 ? "A name is needed" : $"A name has at most {longest} characters";
        }

        set(cell);
        return null;
    }

    private static string? Text(string cell, Action<string?> set)
    {
        set(RegisterWords.IsSilent(cell) ? null : cell.Length > 500 ? cell[..500] : cell);
        return null;
    }

    private static string? Number(string cell, bool good, string shape, Action<string?> set)
    {
        set(good ? cell : null);
        return good || RegisterWords.IsSilent(cell) ? null : $"This must be {shape}, or empty";
    }

    private static string? Day(string cell, Action<DateOnly?> set)
    {
        if (RegisterWords.IsSilent(cell))
        {
            set(null);
            return null;
        }

        var good = RegisterWords.TryReadDay(cell, out var day);
        set(good ? day : null);
        return good ? null : "This is not a date such as 31-08-2026";
    }

    private static string? Count(string cell, Action<int?> set)
    {
        var good = RegisterWords.TryReadCount(cell, out var count);
        set(good ? count : null);
        return good || RegisterWords.IsSilent(cell) ? null : "This must be a whole number, or empty";
    }

    /// <summary>Zero means nowhere: the register writes it for schools it has no place for.</summary>
    private static string? Place(string cell, Action<int?> set)
    {
        var good = RegisterWords.TryReadCount(cell, out var metres);
        set(good && metres > 0 ? metres : null);
        return good || RegisterWords.IsSilent(cell) ? null : "This must be metres of the British National Grid as a whole number, or empty";
    }
}
