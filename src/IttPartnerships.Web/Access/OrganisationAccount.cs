using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IttPartnerships.Web.Access;

/// <summary>
/// OpenID Connect's code flow on the framework's OAuth handler, which brings state, correlation and PKCE. Added here:
/// discovery, the nonce, and the checks of the ID token (signature, issuer, audience, time, nonce). See decision 0010.
/// </summary>
internal sealed class OrganisationAccount(IOptionsMonitor<OrganisationAccountOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OrganisationAccountOptions>(options, logger, encoder)
{
    public const string SchemeName = "organisation-account";

    /// <summary>Where the ID token stands among the properties: the provider wants it back at sign-out.</summary>
    public const string IdToken = "id_token";

    private const string Nonce = "nonce";

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Options.AuthorizationEndpoint = (await Discovered()).AuthorizationEndpoint;
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // The properties travel in the state, encrypted: the nonce comes back with the browser that asked, and with no other.
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        Options.TokenEndpoint = (await Discovered()).TokenEndpoint;
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response!.RootElement.TryGetProperty(IdToken, out var found) ? found.GetString() : null;
        if (idToken is null || !properties.Items.Remove(Nonce, out var nonce) || nonce is null)
        {
            throw new AuthenticationFailureException("The provider answered without an ID token, or to a request that was not ours.");
        }

        var checkedIdentity = await Check(idToken, nonce);
        properties.Items[IdToken] = idToken;
        return new AuthenticationTicket(new ClaimsPrincipal(checkedIdentity), properties, SchemeName);
    }

    private async Task<ClaimsIdentity> Check(string idToken, string nonce)
    {
        var result = await Validate(idToken, await Discovered());
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider has changed its keys since we read them.
            Options.Discovery.RequestRefresh();
            result = await Validate(idToken, await Discovered());
        }

        if (!result.IsValid)
        {
            throw new AuthenticationFailureException("The provider’s ID token is not good.", result.Exception);
        }

        var identity = result.ClaimsIdentity;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(identity.FindFirst(Nonce)?.Value ?? ""), Encoding.UTF8.GetBytes(nonce)))
        {
            throw new AuthenticationFailureException("The provider’s ID token answers another request.");
        }

        if (identity.FindAll("aud").Count() > 1 && identity.FindFirst("azp")?.Value != Options.ClientId)
        {
            throw new AuthenticationFailureException("The provider’s ID token was made for another service.");
        }

        return identity;
    }

    private Task<TokenValidationResult> Validate(string idToken, OpenIdConnectConfiguration provider) =>
        new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = Options.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
        });

    private Task<OpenIdConnectConfiguration> Discovered() => Options.Discovery.GetConfigurationAsync(Context.RequestAborted);
}
