namespace IttPartnerships.Web.Access;

/// <summary>Where somebody wanted to go before signing in. Only ever a place of ours: a link from elsewhere must not lead elsewhere through us.</summary>
internal static class ReturnAddress
{
    public const string Name = "return";

    public static string SignInThen(string back) => back == "/" ? "/sign-in" : $"/sign-in?{Name}={Uri.EscapeDataString(back)}";

    /// <summary>The address itself when it is local, else the start page.</summary>
    public static string Local(string? wanted) => IsLocal(wanted) ? wanted! : "/";

    // One leading slash, and not the second slash or backslash that browsers read as another host; no control characters they drop.
    private static bool IsLocal(string? wanted) =>
        wanted is ['/', ..] && wanted is not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) && !wanted.Contains('\\', StringComparison.Ordinal);
}
