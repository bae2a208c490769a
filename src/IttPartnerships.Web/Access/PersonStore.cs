using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Access;

/// <summary>
/// People as ASP.NET Core Identity wants them, over our own tables: so the domain knows nothing of ASP.NET. Identity checks
/// passwords, locks and passkeys; joining, roles and passwords chosen anew are use cases of the domain and do not pass here.
/// </summary>
internal sealed partial class PersonStore(AppDb db, ActivityLog log) : IUserEmailStore<Person>
{
    private IQueryable<Person> People => db.People.Include(p => p.Credentials).Where(p => p.Credentials != null);

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) => PersonId.TryParse(userId, null, out var id)
        ? People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
        : Task.FromResult<Person?>(null);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<Person?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        People.SingleOrDefaultAsync(p => p.EmailFolded == normalizedEmail, cancellationToken);

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => GetEmailAsync(user, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => GetNormalizedEmailAsync(user, cancellationToken);

    public Task<string?> GetEmailAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedEmailAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailFolded);

    /// <summary>Whoever is here read a mail we sent to the address.</summary>
    public Task<bool> GetEmailConfirmedAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    // Identity writes both before every save; they are ours already, in the same folding (see Folding).
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedEmailAsync(Person user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw NotHere(nameof(SetUserNameAsync));

    public Task SetEmailAsync(Person user, string? email, CancellationToken cancellationToken) => throw NotHere(nameof(SetEmailAsync));

    public Task SetEmailConfirmedAsync(Person user, bool confirmed, CancellationToken cancellationToken) => throw NotHere(nameof(SetEmailConfirmedAsync));

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw NotHere(nameof(CreateAsync));

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw NotHere(nameof(DeleteAsync));

    public void Dispose()
    {
        // The database belongs to the request.
    }

    private static NotSupportedException NotHere(string what) => new($"{what} is not done through Identity. Maybe there is a use case for it in Access.");

    private static Credentials Of(Person person) =>
        person.Credentials ?? throw new InvalidOperationException($"Person {person.Id.Value} came without credentials. Maybe they were erased.");
}

/// <summary>Identity looks people up by the folded address.</summary>
internal sealed class Folding : ILookupNormalizer
{
    public string? NormalizeName(string? name) => EmailAddress.Fold(name);

    public string? NormalizeEmail(string? email) => EmailAddress.Fold(email);
}
