using IttPartnerships.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Access;

/// <summary>Passwords, locks and stamps.</summary>
internal sealed partial class PersonStore : IUserPasswordStore<Person>, IUserLockoutStore<Person>, IUserSecurityStampStore<Person>
{
    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Of(user).PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Of(user).PasswordHash is not null);

    /// <summary>Called when a good password's hash is of an older make.</summary>
    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken)
    {
        Of(user).PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(Of(user).SecurityStamp);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken)
    {
        Of(user).SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Of(user).LockedUntil);

    public Task SetLockoutEndDateAsync(Person user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        Of(user).LockedUntil = lockoutEnd;
        if (lockoutEnd is not null)
        {
            log.Record(new SignInChanged(user.Id, "Locked for a while after too many wrong passwords"), Actor.Nobody);
        }

        return Task.CompletedTask;
    }

    /// <summary>Counted by the database: a hundred guesses at once count as a hundred.</summary>
    public async Task<int> IncrementAccessFailedCountAsync(Person user, CancellationToken cancellationToken)
    {
        await db.Credentials.Where(c => c.Person == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.FailedSignIns, c => c.FailedSignIns + 1), cancellationToken);
        await db.Entry(Of(user)).ReloadAsync(cancellationToken);
        return Of(user).FailedSignIns;
    }

    public Task ResetAccessFailedCountAsync(Person user, CancellationToken cancellationToken)
    {
        Of(user).FailedSignIns = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Of(user).FailedSignIns);

    public Task<bool> GetLockoutEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) => throw NotHere(nameof(SetLockoutEnabledAsync));
}

/// <summary>The domain's hash, as Identity asks for it.</summary>
internal sealed class DomainHasher : IPasswordHasher<Person>
{
    public string HashPassword(Person user, string password) => PasswordHash.Of(password);

    public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword) =>
        (PasswordHash.Matches(hashedPassword, providedPassword), PasswordHash.IsOutdated(hashedPassword)) switch
        {
            (false, _) => PasswordVerificationResult.Failed,
            (true, true) => PasswordVerificationResult.SuccessRehashNeeded,
            (true, false) => PasswordVerificationResult.Success,
        };
}
