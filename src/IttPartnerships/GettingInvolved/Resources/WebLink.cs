namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>An address on the web that people may be sent to: http or https, with a name and no password in it.</summary>
public static class WebLink
{
    public const int Longest = 2000;

    public static bool IsOne(string? text) => Read(text) is not null;

    /// <summary>As it is kept; null for what is no such address.</summary>
    public static string? Clean(string? text) => Read(text)?.AbsoluteUri;

    /// <summary>Where it leads, shown beside the link.</summary>
    public static string Domain(string link) => Read(link) is { } uri ? uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost : "";

    private static Uri? Read(string? text) =>
        text?.Trim() is { Length: > 0 and <= Longest } address && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0
        && uri.HostNameType == UriHostNameType.Dns && uri.IdnHost.Contains('.', StringComparison.Ordinal) && uri.AbsoluteUri.Length <= Longest
            ? uri
            : null;
}
