using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IttPartnerships.Web.Tests.Access;

/// <summary>A sign-in provider in this process: discovery, keys and the token endpoint of OpenID Connect, strict about what it is sent.</summary>
internal sealed class TestIssuer : HttpMessageHandler
{
    public const string Address = "https://issuer.example";
    public const string Client = "itt-partnerships";
    public const string Secret = "a secret between the two of us";

    private readonly Dictionary<string, (string Challenge, string Nonce, string RedirectUri)> codes = [];
    private RsaSecurityKey key = NewKey();

    public Dictionary<string, object> Claims { get; } = new(StringComparer.Ordinal)
    {
        ["sub"] = "subject-1",
        ["email"] = "Bea.Okafor@School.example",
        ["email_verified"] = true,
    };

    public string TokenIssuer { get; set; } = Address;

    public string Audience { get; set; } = Client;

    public TimeSpan ExpiresIn { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Replaces the nonce that was asked for.</summary>
    public string? OtherNonce { get; set; }

    /// <summary>Signs with a key that is not among the published ones.</summary>
    public bool SignsWithAStrangersKey { get; set; }

    public bool LeavesTheTokenUnsigned { get; set; }

    public void ChangeKeys() => key = NewKey();

    /// <summary>What the browser would do at the provider: somebody signs in there and is sent back. Answers the address of ours they are sent to.</summary>
    public string Authorise(string location)
    {
        location.ShouldStartWith(Address + "/authorise?");
        var asked = QueryHelpers.ParseQuery(new Uri(location).Query);
        asked["response_type"].ToString().ShouldBe("code");
        asked["client_id"].ToString().ShouldBe(Client);
        asked["scope"].ToString().ShouldContain("openid");
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        codes[code] = (asked["code_challenge"].ToString(), asked["nonce"].ToString(), asked["redirect_uri"].ToString());
        return QueryHelpers.AddQueryString(new Uri(asked["redirect_uri"].ToString()).AbsolutePath, new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri!.AbsolutePath switch
    {
        "/.well-known/openid-configuration" => Json(new
        {
            issuer = Address,
            authorization_endpoint = Address + "/authorise",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/keys",
            end_session_endpoint = Address + "/sign-out",
        }),
        "/keys" => Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Encode(key.Rsa.ExportParameters(false).Modulus!), e = Encode(key.Rsa.ExportParameters(false).Exponent!) } } }),
        "/token" => await Token(QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken))),
        _ => new(HttpStatusCode.NotFound),
    };

    private Task<HttpResponseMessage> Token(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> sent)
    {
        if (!codes.Remove(sent["code"].ToString(), out var asked)
            || sent["client_secret"] != Secret
            || sent["redirect_uri"] != asked.RedirectUri
            || Encode(SHA256.HashData(Encoding.ASCII.GetBytes(sent["code_verifier"].ToString()))) != asked.Challenge)
        {
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":"invalid_grant"}""") });
        }

        return Task.FromResult(Json(new { access_token = "opaque", token_type = "Bearer", id_token = IdToken(OtherNonce ?? asked.Nonce) }));
    }

    private string IdToken(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenIssuer,
            Audience = Claims.ContainsKey("aud") ? null : Audience,
            IssuedAt = now.AddHours(-1),
            NotBefore = now.AddHours(-1),
            Expires = now + ExpiresIn,
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = nonce },
            SigningCredentials = LeavesTheTokenUnsigned ? null : new SigningCredentials(SignsWithAStrangersKey ? NewKey() : key, SecurityAlgorithms.RsaSha256),
        });
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Convert.ToHexString(RandomNumberGenerator.GetBytes(4)) };

    private static string Encode(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);

    private static HttpResponseMessage Json(object answer) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(answer), Encoding.UTF8, "application/json") };
}
