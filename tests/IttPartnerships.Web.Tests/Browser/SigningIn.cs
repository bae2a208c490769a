namespace IttPartnerships.Web.Tests.Browser;

/// <summary>How a browser test becomes somebody. The access room gives it its inside: the page of personas of demonstration mode.</summary>
internal static class SigningIn
{
    public static Task As(Window window, string persona) =>
        throw new NotSupportedException($"Nobody can sign in yet, so not {persona} at {window.Page.Url} either.");
}
