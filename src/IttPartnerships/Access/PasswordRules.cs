using IttPartnerships.Kernel;

namespace IttPartnerships.Access;

/// <summary>A password somebody would like, and who they are.</summary>
public sealed record WantedPassword(string Password, string Name, string Email);

/// <summary>
/// NCSC's advice: length counts, common passwords are refused, and nobody is made to sprinkle capitals and signs.
/// No upper limit a person would meet; a megabyte sent as a password is a way to keep the server busy.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 200;

    private const string Source = "NCSC, Password administration for system owners";

    public static readonly IReadOnlyList<Rule<WantedPassword>> All =
    [
        new("AC-20", "Password must be 10 characters or more. Three random words make a good one", Source,
            wanted => wanted.Password.Length >= Shortest, "Password"),
        new("AC-21", "Password must be 200 characters or fewer", Source,
            wanted => wanted.Password.Length <= Longest, "Password"),
        new("AC-22", "Choose a password that is harder to guess: this one is on lists of common passwords", Source,
            wanted => !CommonPasswords.Contains(wanted.Password), "Password"),
        new("AC-23", "Choose a password that is not your name or email address", Source,
            wanted => !IsAboutThem(wanted), "Password"),
    ];

    private static bool IsAboutThem(WantedPassword wanted)
    {
        var password = FoldedText.Fold(wanted.Password).Replace(" ", "", StringComparison.Ordinal);
        string[] own = [wanted.Name, wanted.Email, wanted.Email.Split('@')[0]];
        return own.Select(text => FoldedText.Fold(text).Replace(" ", "", StringComparison.Ordinal))
            .Any(text => text.Length >= 4 && (password == text || password.TrimEnd([.. "0123456789"]) == text));
    }
}
