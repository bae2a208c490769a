using IttPartnerships.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

/// <summary>Only in a demonstration, by the route table: letters hold links that work.</summary>
internal sealed class MailboxPage(FindMail find, Actor actor) : PageModel
{
    public IReadOnlyList<MailMessage> Messages { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Messages = (await find.Run(new(), actor, stop)).Value;

    /// <summary>The letter's paragraphs; one that is an address is a link to the same place here, whatever this demonstration's own address is.</summary>
    public static IEnumerable<(string Text, string? Link)> Parts(string text) => text
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => (part, part.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(part, UriKind.Absolute, out var address) ? address.PathAndQuery : null));
}
