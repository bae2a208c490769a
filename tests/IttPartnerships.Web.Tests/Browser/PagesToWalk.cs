namespace IttPartnerships.Web.Tests.Browser;

/// <summary>A page the browser looks at.</summary>
/// <param name="Route">As written after <c>@page</c>, without the first slash.</param>
/// <param name="Address">Where to find one, if the route has values; names in braces are filled by <see cref="SampleValues"/>.</param>
/// <param name="As">Which of the demonstration's people to sign in as; nobody by default.</param>
public sealed record PageToWalk(string Route, string? Address = null, string? As = null)
{
    public string Name => As is null ? Short : $"{Short}-as-{As.ToLowerInvariant().Replace(' ', '-')}";

    private string Short => Route.Length == 0 ? "start" : Route.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal);

    public string Where => Address ?? "/" + Route;
}

/// <summary>Every page with a GET, in the order of its capability. A test compares this list with the routes of the product.</summary>
public static class PagesToWalk
{
    private const string Administrator = "Bea Okafor";
    private const string Operator = "Owen Takahashi";

    public static readonly IReadOnlyList<PageToWalk> All =
    [
        new(""),
        new("", As: Administrator),
        new("sign-in"),
        new("sign-in/personas"),
        new("sign-in/no-account"),
        new("forgotten-password"),
        new("reset-password/{token}", "/reset-password/any"),
        new("invitations/{token}", "/invitations/{token}"),
        new("mailbox"),
        new("account", As: Administrator),
        new("account/organisation", As: "Niamh Castellano"),
        new("account/passkeys", As: Administrator),
        new("account/password", As: Administrator),
        new("people", As: Administrator),
        new("people/invite", As: Administrator),
        new("people/{person:guid}", "/people/{colleague}", Administrator),
        new("people/{person:guid}/remove", "/people/{colleague}/remove", Administrator),
        new("people/invitations/{invitation:guid}/withdraw", "/people/invitations/{invitation}/withdraw", Administrator),
        new("organisations", As: Administrator),
        new("organisations/{organisation:guid}", "/organisations/{provider}", Administrator),
        new("organisations/{organisation:guid}/history", "/organisations/{provider}/history", Administrator),
        new("organisations/{organisation:guid}/contacts/add", "/organisations/{provider}/contacts/add", Administrator),
        new("plans", As: Administrator),
        new("plans/new", As: Administrator),
        new("plans/{plan:guid}", "/plans/{plan}", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees", "/plans/{plan}/trainees", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees/{number:int}", "/plans/{plan}/trainees/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/schools", "/plans/{plan}/schools", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/schools/{number:int}", "/plans/{plan}/schools/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/unfilled", "/plans/{plan}/unfilled", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/map", "/plans/{plan}/map", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/remove", "/plans/{plan}/remove", "Tomasz Lindqvist"),
        new("imports", As: Operator),
        new("imports/new", As: Operator),
        new("jobs", As: Operator),
        new("accessibility"),
        new("cookies"),
        new("privacy"),
        new("development/components"),
        new("error", Address: "/no/such/page"),
    ];

    /// <summary>Routes the walk leaves out, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotWalked = new[]
    {
        (
            Why: "needs a contact",
            Routes: new[]
            {
                "organisations/{organisation:guid}/contacts/{contact:guid}",
                "organisations/{organisation:guid}/contacts/{contact:guid}/confirm",
                "organisations/{organisation:guid}/contacts/{contact:guid}/remove",
            }),
        ("needs a job that ran", ["jobs/{job}", "imports/{job}"]),
    }.SelectMany(left => left.Routes.Select(route => (route, left.Why))).ToDictionary(StringComparer.Ordinal);
}
