namespace IttPartnerships.Web.Legal;

/// <summary>A cookie the service sets. Whoever sets one registers it here, and the cookies page shows it; a test compares both with what browsers receive.</summary>
internal sealed record CookieUsed(string Name, string Purpose, string Lasts)
{
    public static readonly CookieUsed Forgery = new(
        "ittp-forgery",
        "Makes sure a form was sent from our own page, and not by another website in your name",
        "Until you close your browser");

    public static readonly CookieUsed Message = new(
        "ittp-message",
        "Tells you on the next page what you have just done, such as that something was saved",
        "Until the message has been shown, or you close your browser");

    public static readonly CookieUsed Session = new(
        "ittp-session",
        "Keeps you signed in",
        "Until you sign out, have done nothing for 2 hours, or signed in 12 hours ago");

    public static readonly CookieUsed Passkey = new(
        "ittp-passkey",
        "Remembers what we asked your device while you sign in with a passkey or add one",
        "5 minutes");

    public static readonly CookieUsed Account = new(
        ".AspNetCore.Correlation",
        "Makes sure that the answer of your organisation’s sign-in was meant for this browser. Its full name ends in a random number",
        "15 minutes");
}
