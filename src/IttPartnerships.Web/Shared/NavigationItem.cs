using System.Security.Claims;

namespace IttPartnerships.Web.Shared;

/// <summary>One link of the service navigation. A capability registers its own as singletons; the layout shows those meant for the person.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Href">Where it leads; the link is marked as current on every address below it.</param>
/// <param name="Order">Small numbers come first.</param>
/// <param name="ShownTo">Whether this person sees it.</param>
internal sealed record NavigationItem(string Text, string Href, int Order, Func<ClaimsPrincipal, bool> ShownTo)
{
    public static readonly IReadOnlyList<NavigationItem> Everyone =
    [
        new("Home", "/", 0, _ => true),
    ];

    /// <summary>Other addresses whose pages belong to this link.</summary>
    public IReadOnlyList<string> AlsoBelow { get; init; } = [];

    public bool IsCurrent(PathString path) =>
        Href == "/" ? path == "/" : AlsoBelow.Prepend(Href).Any(href => path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase));

    public static bool SignedIn(ClaimsPrincipal person) => person.Identity is { IsAuthenticated: true };

    public static bool Visitor(ClaimsPrincipal person) => !SignedIn(person);
}
