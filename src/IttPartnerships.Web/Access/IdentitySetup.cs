using IttPartnerships.Access;
using IttPartnerships.Web.Legal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IttPartnerships.Web.Access;

/// <summary>ASP.NET Core Identity over our own people. What makes a good password is the domain's word (PasswordRules), not Identity's.</summary>
internal static class IdentitySetup
{
    /// <summary>Wrong passwords in a row before an account is locked, and for how long.</summary>
    public const int MostWrongPasswords = 5;

    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(15);

    public static void AddPeople(this IServiceCollection services, bool secure)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Person>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = MostWrongPasswords;
            identity.Lockout.DefaultLockoutTimeSpan = LockLasts;
        }).AddUserStore<PersonStore>().AddSignInManager();
        services.RemoveAll<IUserValidator<Person>>();
        services.RemoveAll<IPasswordValidator<Person>>();
        services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Person>, DomainHasher>());
        services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer, Folding>());
        services.AddScoped<PasswordSignIn>();

        // Identity keeps a passkey's challenge in this cookie between the two halves of the ceremony.
        services.AddAuthentication().AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = CookieUsed.Passkey.Name;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });
    }
}
