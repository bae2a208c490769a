using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IttPartnerships.Web.Access;

/// <summary>A sign-in provider that speaks OpenID Connect, such as DfE Sign-in: settings under <c>OpenIdConnect</c>.</summary>
internal sealed class OrganisationAccountOptions : OAuthOptions
{
    private ConfigurationManager<OpenIdConnectConfiguration>? discovery;

    /// <summary>The issuer's address; everything else is read from its discovery document.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The provider checks every address but does not say so in its tokens.</summary>
    public bool EmailsAreVerified { get; set; }

    /// <summary>The issuer's endpoints and keys, read once and anew when a key is unknown.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Discovery => discovery ??= new(
        $"{Authority.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(Backchannel) { RequireHttps = true });

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public override void Validate()
    {
        foreach (var (name, value) in new[] { (nameof(Authority), Authority), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret) })
        {
            if (string.IsNullOrEmpty(value))
            {
                throw new InvalidOperationException($"OpenIdConnect:{name} is not set. Set Authority, ClientId and ClientSecret, or none of them.");
            }
        }
    }
}
