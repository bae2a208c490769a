using System.Text.RegularExpressions;

namespace IttPartnerships.Web.Tests.Security;

public sealed class FormTests
{
    /// <summary>The framework adds the token by itself only where a form has no address of its own.</summary>
    [Fact]
    public void Every_form_that_is_sent_elsewhere_carries_an_anti_forgery_token()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "IttPartnerships.Web"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        pages.Count.ShouldBeGreaterThan(50);
        pages.SelectMany(file => Regex.Matches(File.ReadAllText(file), "<form [^>]*>", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(form => (Page: Path.GetFileName(file), form.Value)))
            .Where(form => form.Value.Contains("method=\"post\"", StringComparison.Ordinal) && form.Value.Contains(" action=", StringComparison.Ordinal) && !form.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
