using System.Collections.Frozen;
using IttPartnerships.Web.Organisations;
using IttPartnerships.Web.Allocation;
using IttPartnerships.Web.GettingInvolved;
using IttPartnerships.Web.Itp;
using IttPartnerships.Web.Hosting;
using IttPartnerships.Web.Jobs;
using IttPartnerships.Web.Organisations.Registers;
using IttPartnerships.Web.Placements.Calendars;
using IttPartnerships.Web.Placements.Days;
using IttPartnerships.Web.Placements.Support;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Partnerships.AccreditationLoss;
using IttPartnerships.Web.Partnerships.Agreements;
using IttPartnerships.Web.Programmes;
using IttPartnerships.Web.Requirements;
using IttPartnerships.Web.Programmes.Patterns;
using IttPartnerships.Web.Placements;
using IttPartnerships.Web.Partnerships.Capacity;
using IttPartnerships.Web.Partnerships.Oversight;
using IttPartnerships.Web.Partnerships.Picture;
using IttPartnerships.Web.Partnerships.Responsibilities;
using IttPartnerships.Web.Partnerships.ManyAgreements;
using IttPartnerships.Web.Partnerships.Quality;
using IttPartnerships.Web.Shared;
using IttPartnerships.Web.Trainees;
using Microsoft.AspNetCore.Routing.Patterns;

namespace IttPartnerships.Web.Access;

/// <summary>
/// Who may reach what: every address and method of the product, in one table. Each capability writes its own lines beside its
/// pages and is named here. A page that is in no line stops the program from starting.
/// </summary>
internal static class RouteTable
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. ShellRoutes.All,
        .. AccessRoutes.All,
        .. OrganisationsRoutes.All,
        .. AllocationRoutes.All,
        .. AgreementRoutes.All,
        .. ProgrammeRoutes.All,
        .. RequirementRoutes.All,
        .. PatternRoutes.All,
        .. ItpRoutes.All,
        .. TraineeRoutes.All,
        .. GettingInvolvedRoutes.All,
        .. OversightRoutes.All,
        .. PlacementRoutes.All,
        .. CapacityRoutes.All,
        .. AccreditationRoutes.All,
        .. ResponsibilityRoutes.All,
        .. ManyAgreementsRoutes.All,
        .. AgreementLinkRoutes.All,
        .. HostingRoutes.All,
        .. QualityRoutes.All,
        .. DayRoutes.All,
        .. CalendarRoutes.All,
        .. SupportRoutes.All,
        .. ImportRoutes.All,
        .. JobRoutes.All,
        .. PictureRoutes.All,
    ];

    private static readonly FrozenDictionary<(string Method, string Pattern), Requirement> ByRoute =
        All.ToFrozenDictionary(route => (route.Method, route.Pattern), route => route.Requirement);

    private static readonly FrozenSet<string> Patterns = All.Select(route => route.Pattern).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for a method the table does not name: that does not exist.</summary>
    public static Requirement? Find(string method, RoutePattern pattern) =>
        ByRoute.GetValueOrDefault((HttpMethods.IsHead(method) ? "GET" : method, Written(pattern)));

    public static string Written(RoutePattern pattern) => "/" + (pattern.RawText ?? "").Trim('/');

    /// <exception cref="InvalidOperationException">An address is in no line of the table.</exception>
    public static void RequireEvery(IEnumerable<Endpoint> endpoints)
    {
        var missing = endpoints.OfType<RouteEndpoint>().Select(e => Written(e.RoutePattern)).Where(pattern => !Patterns.Contains(pattern)).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"No line of the route table names {string.Join(", ", missing)}. Add one to the Routes of its capability (see src/IttPartnerships.Web/Access/README.md).");
        }
    }
}
