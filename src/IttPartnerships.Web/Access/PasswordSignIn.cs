using IttPartnerships.Access;
using Microsoft.AspNetCore.Identity;

namespace IttPartnerships.Web.Access;

/// <summary>Whose address and password these are. Answers alike, and after the same work, for no such address, a wrong password and a locked account.</summary>
internal sealed class PasswordSignIn(UserManager<Person> people, SignInManager<Person> signIn)
{
    public async Task<PersonId?> Check(string email, string password)
    {
        if (password.Length > PasswordRules.Longest)
        {
            return null;
        }

        var person = await people.FindByEmailAsync(email);
        if (person?.Credentials?.PasswordHash is null || await people.IsLockedOutAsync(person))
        {
            PasswordHash.Matches(PasswordHash.Nobody, password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        return result.Succeeded ? person.Id : null;
    }
}
