using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IttPartnerships.Access;

/// <summary>
/// What a link in an email carries: 256 random bits, written for addresses. We keep its SHA-256 only; with that much
/// chance in it no slower hash is needed, and the hash can be looked up by an index.
/// </summary>
public readonly record struct SecretToken(string Value)
{
    public static SecretToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public string Hash => HashOf(Value);

    public static string HashOf(string? token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")));
}
