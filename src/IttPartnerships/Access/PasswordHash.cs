using System.Globalization;
using System.Security.Cryptography;

namespace IttPartnerships.Access;

/// <summary>
/// PBKDF2 with HMAC-SHA-512, salted, written as <c>pbkdf2-sha512$iterations$salt$hash</c>. The count is OWASP's figure for
/// this function; a stored hash with fewer is made anew at the next sign-in.
/// </summary>
public static class PasswordHash
{
    public const int Iterations = 210_000;

    private const string Scheme = "pbkdf2-sha512";
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>The hash of nothing anyone knows: checked when there is no such account, so that the answer takes as long.</summary>
    public static string Nobody { get; } = Of(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public static string Of(string password) => Write(password, RandomNumberGenerator.GetBytes(SaltLength), Iterations);

    public static bool Matches(string stored, string password) =>
        Read(stored) is var (iterations, salt, hash)
        && CryptographicOperations.FixedTimeEquals(hash, Derive(password, salt, iterations));

    public static bool IsOutdated(string stored) => Read(stored) is not var (iterations, _, _) || iterations < Iterations;

    private static string Write(string password, byte[] salt, int iterations) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, iterations))}");

    private static (int Iterations, byte[] Salt, byte[] Hash)? Read(string stored) =>
        stored.Split('$') is [Scheme, var count, var salt, var hash] && int.TryParse(count, CultureInfo.InvariantCulture, out var iterations)
            ? (iterations, Convert.FromBase64String(salt), Convert.FromBase64String(hash))
            : null;

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password.Normalize(System.Text.NormalizationForm.FormKC), salt, iterations, HashAlgorithmName.SHA512, HashLength);
}
