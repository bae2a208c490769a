using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Web.Organisations.Map;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations;

internal sealed class OrganisationPage(ShowOrganisation show, Actor actor) : PageModel
{
    /// <summary>How much of the country the small map shows.</summary>
    public const int MilesAround = 5;

    private const double MetresInAMile = 1609.344;

    public OrganisationPicture Picture { get; private set; } = null!;

    public string Address => FindPage.Link(Picture.Facts.Id);

    public bool MayKeepContacts => actor.May(Permission.KeepContacts) && actor.Organisation is not null;

    public MapContent? Map => Picture.Place.IsPlace
        ? new($"Where {Picture.Facts.Name} is", [])
        {
            Centre = new(Picture.Facts.Name, Picture.Place, MilesAround * MetresInAMile),
        }
        : null;

    /// <summary>Of which day the facts are and how they came here.</summary>
    public string Source => Picture.Source is { } source
        ? $"Register of schools, facts of {Day(source.FactsOf)}, imported {Day(DateOnly.FromDateTime(source.At.Date))} from {source.FileName}"
        : "Registers of training providers, trusts and teaching school hubs; the history says which and when";

    public async Task<IActionResult> OnGet(Guid organisation, CancellationToken stop)
    {
        var outcome = await show.Run(new(new OrganisationId(organisation)), actor, stop);
        if (!outcome.Try(out var picture))
        {
            return this.Refuse(outcome);
        }

        Picture = picture;
        return Page();
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"from 1 September 2019 to 31 August 2024", with only the ends that are known.</summary>
    public static string Days(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => "",
        ({ } first, null) => $"from {Day(first)}",
        (null, { } last) => $"until {Day(last)}",
        ({ } first, { } last) => $"from {Day(first)} to {Day(last)}",
    };

    /// <summary>The register's own numbers and words of a school, those it has.</summary>
    public IEnumerable<(string Fact, string Value)> Register()
    {
        if (Picture.Facts.School is not { } school)
        {
            return [];
        }

        (string Fact, string? Value)[] facts =
        [
            ("Type", school.TypeName),
            ("Ages", school is { LowAge: { } low, HighAge: { } high } ? $"{low} to {high}" : null),
            ("Pupils", school.Pupils is { } pupils ? Of(pupils, school.Capacity) : null),
            ("Gender", school.Gender),
            ("Religious character", school.ReligiousCharacter),
            ("Admissions", school.AdmissionsPolicy),
            ("Nursery", school.NurseryProvision),
            ("Sixth form", school.SixthForm),
            ("Resourced provision", school.ResourcedProvision),
            ("Special needs provided for", school.SpecialNeeds),
            ("Free school meals", school.PercentageFreeMeals is { } share ? $"{share}%" : null),
            ("Federation", school.FederationName),
            ("Local authority", school.LocalAuthority),
            ("District", school.District),
            ("Region", school.Region),
            ("Urban or rural", school.UrbanRural),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Fact, fact.Value!));
    }

    public static string AddressLine(OrganisationAddress address) =>
        string.Join(", ", ((string?[])[address.Street, address.Locality, address.Town, address.County, address.Postcode]).Where(part => !string.IsNullOrEmpty(part)));

    public static string Role(OrganisationRoles.HeldRole role) => role.Source switch
    {
        RoleSource.Accreditation => $"accreditation {role.Number}, {Days(role.Held.From, role.Held.Until)}",
        RoleSource.PublishedPartnership => $"named in DfE’s list of partnerships for {AcademicYear.Of(role.Held.From!.Value)}",
        _ when role.With is null => "by an agreement in force in another partnership",
        _ => $"agreement in force, {Days(role.Held.From, role.Held.Until)}",
    };

    private static string Of(int pupils, int? capacity) =>
        capacity is { } places ? string.Create(CultureInfo.InvariantCulture, $"{pupils:N0} of {places:N0} places") : pupils.ToString("N0", CultureInfo.InvariantCulture);
}
