using IttPartnerships.Access;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Web.Hosting;

/// <summary>How somebody came to a school's answer for a year: signed in, or by the link in a letter. The pages behind are the same.</summary>
/// <param name="Base">What the addresses of its pages begin with.</param>
/// <param name="End">Where the answer can be read.</param>
/// <param name="AskedBy">The provider whose letter is answered.</param>
/// <param name="Person">Who answers, as far as we know.</param>
internal sealed record HostingDoor(OrganisationId School, AcademicYear Year, Actor Actor, string Base, string End, OrganisationId? AskedBy, string? AskedByName, string? Person)
{
    public bool IsLink => AskedBy is not null;

    public static HostingDoor SignedIn(OrganisationId school, AcademicYear year, Actor actor)
    {
        var address = HostingAddress.Of(school, year);
        return new(school, year, actor, address, address, null, null, actor.Organisation == school ? actor.Name : null);
    }

    public static HostingDoor Link(string token, OpenHostingLink.Opened opened)
    {
        var address = $"/hosting-links/{Uri.EscapeDataString(token)}";
        return new(opened.School, opened.Year, opened.Answering, address, $"{address}/done", opened.Provider, opened.ProviderName, opened.Name);
    }
}

internal static class HostingAddress
{
    public static string Of(OrganisationId school, AcademicYear year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/hosting/{school.Value}/{year.StartYear}");
}
