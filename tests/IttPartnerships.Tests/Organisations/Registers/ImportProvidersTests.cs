using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class ImportProvidersTests
{
    private const string Header = "provider__operating_name,provider__legal_name,provider__ukprn,provider__urn,provider__code,provider__accreditation_status,accreditation__number,accreditation__start_date,accreditation__end_date,provider__provider_type,address__address_line_1,address__town_or_city,address__postcode,address__latitude,address__longitude,provider__academic_years_active,address__latitude,address__longitude";
    private const string University = "University of Elmshire,Elmshire Corporation,10000001,,E11,accredited,1999,2025-07-31T23:00:00Z,,hei,High Street ,Elm,LS6 3AA,53.8,-1.56,\"2026,2025,2024\",,";
    private const string OakSchool = "Oak School,,10000002,100001,E12,unaccredited,,,,school,Oak Lane,Elm,LS6 3AB,53.8,-1.56,2026,53.81,-1.57";
    private const string Alliance = "Elm Alliance,,10000002,100001,E13,unaccredited,,,,school,Oak Lane,Elm,LS6 3AB,53.8,-1.56,\"2020,2019\",,";

    private static readonly string[] Schools = ["URN,EstablishmentName,Postcode,Easting,Northing", "100001,Oak School,LS6 3AB,428000,436000", "100002,Far School,NW1 5PS,528000,182000"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_provider_comes_in_with_its_names_numbers_place_and_accreditation(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        (await database.Providers(Header, University)).Counts.ShouldBe(new ImportCounts(Rows: 1, Added: 1));

        await using var db = database.Open();
        var university = await Whole(db).SingleAsync(Stop);
        (university.Kind, university.Name, university.Status).ShouldBe((OrganisationKind.HigherEducationInstitution, "University of Elmshire", OrganisationStatus.Open));
        university.Names.ShouldHaveSingleItem().Name.ShouldBe("Elmshire Corporation");
        university.Identifiers.Select(i => (i.Scheme, i.Value)).ShouldBe([(IdentifierScheme.ProviderCode, "E11"), (IdentifierScheme.Ukprn, "10000001")], ignoreOrder: true);
        university.Identifiers.Single(i => i.Scheme == IdentifierScheme.ProviderCode).From.ShouldBe(new DateOnly(2024, 8, 1));
        var accreditation = university.Accreditations.ShouldHaveSingleItem();
        (accreditation.Number, accreditation.From, accreditation.Until).ShouldBe(("1999", new DateOnly(2025, 8, 1), null));
        var address = university.Addresses.ShouldHaveSingleItem();
        (address.Street, address.Postcode).ShouldBe(("High Street", "LS6 3AA"));
        address.Easting!.Value.ShouldBeInRange(428_900, 429_200);
        var detail = await db.JournalSubjects.SingleAsync(s => s.Subject == university.Id.Value, Stop);
        ChangeDetail.Read(detail.Detail).ShouldContain(new FactChange("Accreditation 1999", null, "2025-08-01 to now"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Importing_the_same_providers_twice_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Header, University, OakSchool, Alliance);

        (await database.Providers(Header, University, OakSchool, Alliance)).Counts.ShouldBe(new ImportCounts(Rows: 3, Unchanged: 3));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_newer_list_changes_in_place_and_keeps_what_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Header, University);
        var renamed = University.Replace("University of Elmshire", "Elmshire University", StringComparison.Ordinal)
            .Replace("High Street", "Low Street", StringComparison.Ordinal).Replace("10000001", "10000009", StringComparison.Ordinal)
            .Replace("Z,,hei", "Z,2026-07-31,hei", StringComparison.Ordinal);

        (await database.Providers(Header, renamed)).Counts.ShouldBe(new ImportCounts(Rows: 1, Changed: 1));

        await using var db = database.Open();
        var university = await Whole(db).SingleAsync(Stop);
        university.Name.ShouldBe("Elmshire University");
        university.Names.ShouldContain(n => n.Kind == NameKind.Former && n.Name == "University of Elmshire");
        university.Addresses.Single(a => a.Until is null).Street.ShouldBe("Low Street");
        university.Addresses.Single(a => a.Until is not null).Street.ShouldBe("High Street");
        university.Identifiers.Single(i => i.Value == "10000001").Until.ShouldNotBeNull();
        university.Accreditations.ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 7, 31));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_a_school_of_the_same_urn_and_name_is_taken_to_be_the_provider(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);

        await database.Providers(Header, OakSchool, Alliance);

        await using var db = database.Open();
        (await db.Organisations.CountAsync(Stop)).ShouldBe(3);
        var oak = await Whole(db).SingleAsync(o => o.Name == "Oak School", Stop);
        oak.Kind.ShouldBe(OrganisationKind.School);
        oak.Identifiers.Select(i => i.Value).ShouldBe(["100001", "E12", "10000002"], ignoreOrder: true);
        var alliance = await Whole(db).SingleAsync(o => o.Name == "Elm Alliance", Stop);
        (alliance.Kind, alliance.Status).ShouldBe((OrganisationKind.Other, OrganisationStatus.Unknown));
        alliance.Identifiers.ShouldContain(i => i.Scheme == IdentifierScheme.Urn && i.Value == "100001");
        alliance.Identifiers.Single(i => i.Scheme == IdentifierScheme.ProviderCode).Until.ShouldBe(new DateOnly(2021, 7, 31));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_place_outside_Britain_gives_way_to_the_postcodes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);

        var report = await database.Providers(Header, "Far Institute,,,,E14,unaccredited,,,,scitt,1 Road,London,nw15ps,12.9454952,80.2118563,2026,,");

        report.Warnings.ShouldHaveSingleItem().Reason.ShouldBe("This is not in Great Britain, so that of its postcode or URN was taken");
        await using var db = database.Open();
        (await Whole(db).SingleAsync(o => o.Name == "Far Institute", Stop)).Addresses.ShouldHaveSingleItem().Easting.ShouldBe(528000);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_older_list_adds_history_and_changes_nothing_of_today(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Header, University);
        string[] old =
        [
            "operating_name,legal_name,ukprn,urn,provider_code,accredited_provider_number,provider_type,address1,address2,address3,address4,town,postcode,latitude,longitude,academic_year_code",
            "Elm College,,10000001,,E11,1999,hei,Old Road,Annexe,,Elmshire,Elm,LS1 1AA,53.8,-1.56,2020",
            "Gone Alliance,,,,E99,,school,,,,,,,,,2020",
        ];

        var report = await database.Providers(Importing.Lines(old), "providers-2020.csv");

        report.FactsOf.ShouldBe(new DateOnly(2021, 7, 31));
        report.Counts.ShouldBe(new ImportCounts(Rows: 2, Added: 1, Changed: 1));
        await using var db = database.Open();
        var university = await Whole(db).SingleAsync(o => o.Kind == OrganisationKind.HigherEducationInstitution, Stop);
        (university.Name, university.Addresses.Single().Street).ShouldBe(("University of Elmshire", "High Street"));
        university.Names.ShouldContain(n => n.Kind == NameKind.Former && n.Name == "Elm College");
        university.Identifiers.Single(i => i.Scheme == IdentifierScheme.ProviderCode).From.ShouldBe(new DateOnly(2020, 8, 1));
        university.Accreditations.Select(a => (a.From, a.Until)).ShouldBe([(new DateOnly(2025, 8, 1), null), (new DateOnly(2020, 8, 1), new DateOnly(2021, 7, 31))], ignoreOrder: true);
        (await db.Organisations.SingleAsync(o => o.Name == "Gone Alliance", Stop)).Status.ShouldBe(OrganisationStatus.Open);
        (await database.Providers(Importing.Lines(old), "providers-2020.csv")).Counts.Unchanged.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_list_with_bad_rows_is_refused_whole_with_every_one_of_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        var report = await database.Providers(
            Header, University, University,
            ",,,,E20,,,,,school,,,,,,2026,,",
            "Long Code,,,,ABCD,,,,,school,,,,,,2026,,",
            "Odd Type,,,,E21,,,,,bakery,,,,,,2026,,",
            "Odd Day,,,,E22,,1999,1 May,,hei,,,,,,2026,,",
            "Backwards,,,,E23,,1999,2026-08-01,2025-07-31,hei,,,,,,2026,,",
            "Odd Place,,,,E24,,,,,school,,,,north,2,2026,,",
            "Odd Years,,,,E25,,,,,school,,,,,,twenty,,",
            "Odd Number,,,,E26,,19,,,school,,,,,,2026,,");

        report.Refused.ShouldBeTrue();
        report.Problems.Select(p => (p.Row, p.Value)).ShouldBe(
            [(3, "E11"), (4, ""), (5, "ABCD"), (6, "bakery"), (7, "1 May"), (8, "2025-07-31"), (9, "north"), (10, "twenty"), (11, "19")]);
        await using var db = database.Open();
        (await db.Organisations.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_looks_wrong_is_kept_and_warned_of_and_formulas_are_plain_text()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await database.Providers(
            Header,
            "Ecole Franзaise,,,70241,E31,,,,,school,,,not one,,,2026,,",
            "\"=HYPERLINK(\"\"x\"\")\",,,,E32,accredited,,,,scitt,,,,,,2026,,",
            "Mixed Numbers,,,,E33,accredited,5001,2025-08-01,,hei,,,,,,2026,,");

        report.Warnings.Select(w => (w.Row, w.Value)).ShouldBe([(2, "70241"), (2, "not one"), (2, "Ecole Franзaise"), (3, "E32"), (4, "5001")], ignoreOrder: true);
        await using var db = database.Open();
        (await db.Organisations.Select(o => o.Name).OrderBy(n => n).FirstAsync(Stop)).ShouldBe("=HYPERLINK(\"x\")");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_real_lists_come_in_and_a_second_time_change_nothing(DatabaseKind kind)
    {
        var schools = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        var all = SharedData.File("itt-providers", "providers-all-2019-2026.csv");
        var accredited = SharedData.File("itt-providers", "accredited-providers-2024-regime.csv");
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(File.OpenRead(schools), "schools.csv.gz");

        var first = await database.Providers(File.OpenRead(all), "providers-all-2019-2026.csv");
        var second = await database.Providers(File.OpenRead(all), "providers-all-2019-2026.csv");
        var third = await database.Providers(File.OpenRead(accredited), "accredited-providers-2024-regime.csv");

        first.Counts.ShouldBe(new ImportCounts(Rows: 2235, Added: 2235));
        first.Warnings.ShouldContain(w => w.Value.StartsWith("12.94", StringComparison.Ordinal));
        second.Counts.ShouldBe(new ImportCounts(Rows: 2235, Unchanged: 2235));
        (third.Counts.Rows, third.Counts.Added).ShouldBe((155, 0));
        await using var db = database.Open();
        (await db.Accreditations.CountAsync(Stop)).ShouldBe(182);
        (await db.Accreditations.CountAsync(a => a.From == new DateOnly(2026, 8, 1), Stop)).ShouldBe(11);
        (await db.Identifiers.CountAsync(i => i.Scheme == IdentifierScheme.ProviderCode, Stop)).ShouldBe(2235);
        var merged = await db.Organisations.CountAsync(o => o.School != null && o.Identifiers.Any(i => i.Scheme == IdentifierScheme.ProviderCode), Stop);
        TestContext.Current.SendDiagnosticMessage("{0} providers are schools of the register", merged);
        merged.ShouldBeInRange(300, 1200);
    }

    [Theory]
    [InlineData("by-year", "providers-2019.csv", 1910)]
    [InlineData("by-year", "providers-2022.csv", 1036)]
    [InlineData("by-year", "providers-2026.csv", 801)]
    [InlineData(".", "accredited-provider-numbers.csv", 178)]
    public async Task Every_layout_of_the_real_lists_comes_in(string folder, string name, int providers)
    {
        var path = SharedData.File("itt-providers", folder, name);
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await database.Providers(File.OpenRead(path), name);

        report.Problems.ShouldBeEmpty();
        report.Counts.Added.ShouldBe(providers);
    }

    [Fact]
    public async Task Codes_that_a_spreadsheet_turned_into_numbers_are_refused_each_with_its_row()
    {
        var path = SharedData.File("itt-providers", "providers-with-urn-and-ukprn-2019.csv");
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await database.Providers(File.OpenRead(path), "providers-with-urn-and-ukprn-2019.csv");

        report.ProblemCount.ShouldBe(24);
        report.Problems[0].ShouldBe(new(59, "provider_code", "1.00E+07", "A provider code has 3 letters or digits, for example T92. Maybe a spreadsheet turned it into a number or a time: look it up at the source"));
    }

    private static IQueryable<Organisation> Whole(AppDb db) => db.Organisations
        .Include(o => o.Names).Include(o => o.Identifiers).Include(o => o.Addresses).Include(o => o.Accreditations).AsSplitQuery();
}
