namespace IttPartnerships.Web.Tests.Browser;

/// <summary>A page the browser looks at.</summary>
/// <param name="Route">As written after <c>@page</c>, without the first slash.</param>
/// <param name="Address">Where to find one, if the route has values; names in braces are filled by <see cref="SampleValues"/>.</param>
/// <param name="As">Which of the demonstration's people to sign in as; nobody by default.</param>
public sealed record PageToWalk(string Route, string? Address = null, string? As = null)
{
    public string Name => As is null ? Short : $"{Short}-as-{As.ToLowerInvariant().Replace(' ', '-')}";

    private string Short => Route.Length == 0 ? "start" : Route.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(":", "-", StringComparison.Ordinal);

    public string Where => Address ?? "/" + Route;
}

/// <summary>Every page with a GET, in the order of its capability. A test compares this list with the routes of the product.</summary>
public static class PagesToWalk
{
    public static readonly IReadOnlyList<PageToWalk> All =
    [
        new(""),
        new("", As: "Bea Okafor"),
        new("sign-in"),
        new("sign-in/personas"),
        new("sign-in/no-account"),
        new("mailbox"),
        new("forgotten-password"),
        new("reset-password/{token}", Address: "/reset-password/any"),
        new("invitations/{token}", Address: "/invitations/{token}"),
        new("account", As: "Bea Okafor"),
        new("account/organisation", As: "Niamh Castellano"),
        new("account/password", As: "Bea Okafor"),
        new("account/passkeys", As: "Bea Okafor"),
        new("people", As: "Bea Okafor"),
        new("people/invite", As: "Bea Okafor"),
        new("people/{person:guid}", Address: "/people/{person}", As: "Bea Okafor"),
        new("people/{person:guid}/remove", Address: "/people/{person}/remove", As: "Bea Okafor"),
        new("people/invitations/{invitation:guid}/withdraw", Address: "/people/invitations/{invitation}/withdraw", As: "Bea Okafor"),
        new("agreements", As: "Tomasz Lindqvist"),
        new("agreements", As: "Dev Ashworth"),
        new("agreements/new", Address: "/agreements/new?search=school", As: "Tomasz Lindqvist"),
        new("agreements/templates", As: "Tomasz Lindqvist"),
        new("agreements/templates/new", As: "Tomasz Lindqvist"),
        new("agreements/templates/{template:guid}", "/agreements/templates/{template}", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}", "/agreements/{agreement}", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}", "/agreements/{draft-agreement}", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}", "/agreements/{offered-agreement}", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/compare", "/agreements/{agreement}/compare", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/terms", "/agreements/{draft-agreement}/terms", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/sections/{code}", "/agreements/{draft-agreement}/sections/safeguarding", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/delegations/new", "/agreements/{draft-agreement}/delegations/new", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/delegations/{delegation:guid}", "/agreements/{draft-delegation}", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/delegations/{delegation:guid}/remove", "/agreements/{draft-delegation}/remove", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/send", "/agreements/{draft-agreement}/send", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/discard", "/agreements/{draft-agreement}/discard", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/withdraw", "/agreements/{offered-agreement}/withdraw", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/ask", "/agreements/{offered-agreement}/ask?part=term", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/sign", "/agreements/{offered-agreement}/sign", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/vary", "/agreements/{agreement}/vary", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/end", "/agreements/{agreement}/end", "Tomasz Lindqvist"),
        new("agreements/{agreement:guid}/decline", "/agreements/{my-offer}/decline", "Yusuf Pemberton"),
        new("plans", As: "Tomasz Lindqvist"),
        new("plans/new", As: "Tomasz Lindqvist"),
        new("plans/{plan:guid}", "/plans/{plan}", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees", "/plans/{plan}/trainees", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees/{number}", "/plans/{plan}/trainees/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/schools", "/plans/{plan}/schools", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/schools/{number}", "/plans/{plan}/schools/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/unfilled", "/plans/{plan}/unfilled", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/map", "/plans/{plan}/map", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/remove", "/plans/{plan}/remove", "Tomasz Lindqvist"),
        new("resources", As: "Bea Okafor"),
        new("resources", Address: "/resources?q=zzzz&show=review", As: "Ines Whitlock"),
        new("resources/add", As: "Bea Okafor"),
        new("resources/{resource:guid}", Address: "/resources/{resource}", As: "Bea Okafor"),
        new("resources/{resource:guid}/change", Address: "/resources/{resource}/change", As: "Bea Okafor"),
        new("resources/{resource:guid}/share", Address: "/resources/{resource}/share", As: "Bea Okafor"),
        new("resources/{resource:guid}/versions/add", Address: "/resources/{resource}/versions/add", As: "Bea Okafor"),
        new("resources/{resource:guid}/withdraw", Address: "/resources/{resource}/withdraw", As: "Bea Okafor"),
        new("expertise", As: "Bea Okafor"),
        new("expertise/mine", As: "Bea Okafor"),
        new("expertise/mine/remove", As: "Bea Okafor"),
        new("expertise/{expertise:guid}/ask", Address: "/expertise/{expertise}/ask", As: "Bea Okafor"),
        new("oversight", As: "Priya Hargreaves"),
        new("oversight/delegations/{delegation:guid}", "/oversight/delegations/{delegation}", "Priya Hargreaves"),
        new("oversight/delegations/{delegation:guid}/owner", "/oversight/delegations/{delegation}/owner", "Priya Hargreaves"),
        new("oversight/activities/{activity:guid}", "/oversight/activities/{done-activity}", "Priya Hargreaves"),
        new("oversight/activities/{activity:guid}", "/oversight/activities/{planned-activity}", "Yusuf Pemberton"),
        new("oversight/activities/{activity:guid}/record", "/oversight/activities/{planned-activity}/record", "Priya Hargreaves"),
        new("oversight/activities/{activity:guid}/cancel", "/oversight/activities/{planned-activity}/cancel", "Priya Hargreaves"),
        new("oversight/delegations/{delegation:guid}/add", "/oversight/delegations/{delegation}/add", "Priya Hargreaves"),
        new("oversight/activities/{activity:guid}/plan", "/oversight/activities/{planned-activity}/plan", "Priya Hargreaves"),
        new("oversight/activities/{activity:guid}/evidence", "/oversight/activities/{done-activity}/evidence?for={oversight-action}", "Yusuf Pemberton"),
        new("oversight/activities/{activity:guid}/answer", "/oversight/activities/{done-activity}/answer", "Yusuf Pemberton"),
        new("oversight/activities/{activity:guid}/actions/add", "/oversight/activities/{done-activity}/actions/add", "Priya Hargreaves"),
        new("oversight/activities/{activity:guid}/actions/{oversightAction:guid}/close", "/oversight/activities/{done-activity}/actions/{oversight-action}/close", "Priya Hargreaves"),
        new("capacity", As: "Priya Hargreaves"),
        new("capacity/add", "/capacity/add?partner={capacity-partner}", "Priya Hargreaves"),
        new("capacity/{assessment:guid}", "/capacity/{assessment}", "Priya Hargreaves"),
        new("accessibility"),
        new("cookies"),
        new("privacy"),
        new("imports", As: "Owen Takahashi"),
        new("imports/new", As: "Owen Takahashi"),
        new("imports/{job}", "/imports/{refused-job}", As: "Owen Takahashi"),
        new("jobs", As: "Owen Takahashi"),
        new("jobs/{job}", "/jobs/{running-job}", As: "Owen Takahashi"),
        new("development/components"),
        new("organisations", Address: "/organisations?q=a&status=open", As: "Bea Okafor"),
        new("organisations", Address: "/organisations?q=zzzz&near=nonsense&within=lots", As: "Tomasz Lindqvist"),
        new("organisations/{organisation:guid}", Address: "/organisations/{organisation}", As: "Bea Okafor"),
        new("organisations/{organisation:guid}/history", Address: "/organisations/{organisation}/history", As: "Bea Okafor"),
        new("organisations/{organisation:guid}/contacts/add", Address: "/organisations/{organisation}/contacts/add", As: "Bea Okafor"),
        new("organisations/{organisation:guid}/contacts/{contact:guid}", Address: "/organisations/{organisation}/contacts/{contact}", As: "Bea Okafor"),
        new("organisations/{organisation:guid}/contacts/{contact:guid}/remove", Address: "/organisations/{organisation}/contacts/{contact}/remove", As: "Bea Okafor"),
        new("organisations/{organisation:guid}/picture", Address: "/organisations/{organisation}/picture", As: "Bea Okafor"),
        new("partnership/picture", As: "Bea Okafor"),
        new("partnership/picture", Address: "/partnership/picture?zoom=150&sort=partner", As: "Tomasz Lindqvist"),
        new("picture", As: "Bea Okafor"),
        new("responsibilities", As: "Bea Okafor"),
        new("responsibilities", Address: "/responsibilities?on=2024-10-01", As: "Bea Okafor"),
        new("error", Address: "/no/such/page"),
    ];

    /// <summary>Routes that show no page of their own (they redirect, answer a file or a fragment), and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotWalked = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["organisations/{organisation:guid}/contacts/{contact:guid}/confirm"] = "Only ever sent to, and redirects",
        ["expertise/mine/hide"] = "Only ever sent to, and redirects",
        ["oversight/activities/{activity:guid}/actions/{oversightAction:guid}/take"] = "Only ever sent to, and redirects",
    };
}
