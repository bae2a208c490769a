using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Demonstration;

/// <summary>
/// The demonstration as files of the layouts that the real registers have, so that it comes in through the same doors as the
/// real thing and shows what they make of it.
/// </summary>
internal static class DemonstrationFiles
{
    private static readonly string[] SchoolHeadings =
    [
        "URN", "EstablishmentName", "TypeOfEstablishment (code)", "TypeOfEstablishment (name)", "EstablishmentTypeGroup (name)",
        "EstablishmentStatus (name)", "OpenDate", "CloseDate", "ReasonEstablishmentClosed (name)", "PhaseOfEducation (name)", "StatutoryLowAge",
        "StatutoryHighAge", "NurseryProvision (name)", "OfficialSixthForm (name)", "Gender (name)", "ReligiousCharacter (name)", "SchoolCapacity",
        "NumberOfPupils", "TypeOfResourcedProvision (name)", "ResourcedProvisionCapacity", "UKPRN", "Trusts (code)", "Trusts (name)", "LA (code)",
        "LA (name)", "GOR (name)", "DistrictAdministrative (code)", "DistrictAdministrative (name)", "UrbanRural (name)", "Country (name)", "Street",
        "Town", "County (name)", "Postcode", "Easting", "Northing", "SchoolWebsite",
    ];

    private static readonly string[] ProviderHeadings =
    [
        "operating_name", "legal_name", "ukprn", "urn", "provider_code", "provider_type", "accreditation_number", "accreditation_start_date",
        "address_line_1", "town", "county", "postcode", "academic_years_active",
    ];

    public static Stream Schools(IEnumerable<InventedCounty> counties) => Write(
        SchoolHeadings, counties.SelectMany(county => county.Schools.Select(school => School(county.County, school))));

    public static Stream Links(IEnumerable<InventedCounty> counties) => Write(
        ["URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"],
        counties.SelectMany(county => county.Successions).SelectMany(one => (string[][])
        [
            [one.Before.Urn, one.After.Urn, one.After.Name, "Successor", Day(one.After.Opened)],
            [one.After.Urn, one.Before.Urn, one.Before.Name, "Predecessor", Day(one.After.Opened)],
        ]));

    public static Stream Providers(IEnumerable<InventedCounty> counties, AcademicYear now) => Write(
        ProviderHeadings, counties.SelectMany(county => county.Providers.Select(provider => Provider(county.County, provider, now))));

    public static Stream Partnerships(IEnumerable<InventedCounty> counties, AcademicYear now) => Write(
        ["accredited_provider_code", "training_provider_code", "academic_years_active"],
        counties.SelectMany(county => county.Partnerships).Select(one => (string[])[one.Provider, one.Partner, Years(now)]));

    public static Stream Hubs(IEnumerable<InventedCounty> counties) => Write(
        ["hub_name", "hub_id", "hub_region"],
        counties.Select(county => (string[])[$"{county.HubName} ({county.HubLead.Name})", county.HubId.ToString(), county.HubRegion]));

    public static Stream Districts(IEnumerable<InventedCounty> counties) => Write(
        ["hub_region_code", "district_name"],
        counties.SelectMany(county => county.Districts.Select(district => (string[])[county.HubRegion, district.Name])));

    private static string[] School(County county, InventedSchool school)
    {
        var sort = school.Sort;
        return
        [
            school.Urn, school.Name, sort.TypeCode, sort.TypeName, sort.TypeGroup, school.Closed is null ? "Open" : "Closed", Day(school.Opened),
            school.Closed is { } closed ? Day(closed) : "", school.Closed is null ? "" : "Academy Converter", sort.Phase, Number(sort.LowAge),
            Number(sort.HighAge), sort.LowAge < 4 ? "Has Nursery Classes" : "No Nursery Classes",
            sort is { Phase: "Secondary" or "All-through", HighAge: > 16 } ? "Has a sixth form" : "Does not have a sixth form", "Mixed", sort.Faith,
            Number(school.Capacity), Number(school.Pupils), sort.HasUnit ? "Resourced provision" : "Not applicable", sort.HasUnit ? "12" : "",
            $"99{school.Urn}", school.Trust?.Number ?? "", school.Trust?.Name ?? "", Number(970 + (county.Number % 30)), county.Name, county.Region,
            school.District.Code, school.District.Name, school.Town == school.District.Name ? "Urban city and town" : "Rural town and fringe", "England",
            $"{1 + (school.Easting % 90)} School Lane", school.Town, county.Name, school.Postcode, Number(school.Easting), Number(school.Northing),
            $"https://www.{school.Urn}.school.example",
        ];
    }

    private static string[] Provider(County county, InventedProvider provider, AcademicYear now) =>
    [
        provider.Name, provider.LegalName ?? "", provider.IsSchool ? $"99{provider.School.Urn}" : "", provider.IsSchool ? provider.School.Urn : "",
        provider.Code, provider.Type, provider.Number ?? "", provider.Number is null ? "" : $"{now.StartYear - 2}-08-01",
        "Teacher Training Centre", provider.School.Town, county.Name, provider.School.Postcode, Years(now),
    ];

    private static string Years(AcademicYear now) => $"{now.StartYear + 1},{now.StartYear},{now.StartYear - 1},{now.StartYear - 2}";

    private static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MemoryStream Write(IEnumerable<string> headings, IEnumerable<string[]> rows)
    {
        var stream = new MemoryStream();
        using (var text = new DelimitedText(stream, headings))
        {
            foreach (var row in rows)
            {
                text.Row(row);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
