using System.Security.Cryptography;

namespace IttPartnerships.Web.Security;

/// <summary>A value made for one response: only scripts that carry it may run. Pages use <c>&lt;script add-nonce&gt;</c>.</summary>
internal sealed record CspNonce(string Value)
{
    public static CspNonce For(HttpContext context)
    {
        if (context.Items[typeof(CspNonce)] is CspNonce known)
        {
            return known;
        }

        var made = new CspNonce(Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
        context.Items[typeof(CspNonce)] = made;
        return made;
    }
}
