using IttPartnerships.Access;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Access;

public sealed class SignInPageTests
{
    private const string Password = "otter lantern seven";

    private const string Refused =
        "The email address or password is not right, or the account is locked for 15 minutes after 5 wrong tries. Check both, or choose a new password";

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_address(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var person = await AddBea(application);
        var visitor = application.Visitor();

        var answer = await SignIn(visitor, "BEA.OKAFOR@School.Example ", Password);

        answer.Status.ShouldBe(302, answer.Text);
        answer.Location.ShouldBe("/");
        (await visitor.Get("/account")).Main.ShouldContain("Bea Okafor");
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ittp-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        await using var db = application.Database.Open();
        (await db.JournalEntries.SingleAsync(e => e.Person == person, TestContext.Current.CancellationToken)).Summary.ShouldBe("Signed in with a password");
    }

    [Fact]
    public async Task Wrong_passwords_unknown_addresses_and_locked_accounts_get_the_same_words()
    {
        using var application = WebApplication.With();
        await AddBea(application);
        var visitor = application.Visitor();

        (await SignIn(visitor, "nobody@school.example", Password)).Errors.ShouldBe([Refused]);
        for (var i = 0; i < IdentitySetup.MostWrongPasswords; i++)
        {
            (await SignIn(visitor, "bea.okafor@school.example", "wrong")).Errors.ShouldBe([Refused]);
        }

        (await SignIn(visitor, "bea.okafor@school.example", Password)).Errors.ShouldBe([Refused]);
        await using var db = application.Database.Open();
        (await db.JournalEntries.CountAsync(e => e.Summary == "Locked for a while after too many wrong passwords", TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task The_lock_opens_after_its_time()
    {
        using var application = WebApplication.With();
        var person = await AddBea(application);
        await using (var db = application.Database.Open())
        {
            await db.Credentials.Where(c => c.Person == person).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.LockedUntil, TimeProvider.System.GetUtcNow().AddSeconds(-1)), TestContext.Current.CancellationToken);
        }

        (await SignIn(application.Visitor(), "bea.okafor@school.example", Password)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_good_sign_in_forgets_the_wrong_tries_before_it()
    {
        using var application = WebApplication.With();
        await AddBea(application);
        var visitor = application.Visitor();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < IdentitySetup.MostWrongPasswords - 1; i++)
            {
                await SignIn(visitor, "bea.okafor@school.example", "wrong");
            }

            (await SignIn(visitor, "bea.okafor@school.example", Password)).Location.ShouldBe("/");
        }
    }

    [Fact]
    public async Task What_is_left_out_is_said_beside_its_field()
    {
        using var application = WebApplication.With();

        var answer = await SignIn(application.Visitor(), "", "");

        answer.ErrorBeside("Email").ShouldBe("Enter your email address");
        answer.ErrorBeside("Password").ShouldBe("Enter your password");
        answer.Title.ShouldStartWith("Error: ");
    }

    [Theory]
    [InlineData("/privacy?a=1", "/privacy?a=1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("/\t/elsewhere.example/", "/")]
    [InlineData("privacy", "/")]
    public async Task One_comes_back_to_where_one_wanted_but_never_to_another_site(string wanted, string expected)
    {
        using var application = WebApplication.With();
        await AddBea(application);
        var visitor = application.Visitor();

        var page = await visitor.Get("/sign-in?return=" + Uri.EscapeDataString(wanted));
        var answer = await visitor.Submit(page, "password-form", ("Email", "bea.okafor@school.example"), ("Password", Password));

        answer.Location.ShouldBe(expected);
    }

    [Fact]
    public async Task A_page_for_signed_in_people_sends_others_to_sign_in_and_back()
    {
        using var application = WebApplication.With();
        await AddBea(application);
        var visitor = application.Visitor();

        var first = await visitor.Get("/account/data?x=1");
        first.Location.ShouldBe("/sign-in?return=%2Faccount%2Fdata%3Fx%3D1");
        var answer = await visitor.Submit(await visitor.Follow(first), "password-form", ("Email", "bea.okafor@school.example"), ("Password", Password));

        answer.Location.ShouldBe("/account/data?x=1");
        (await visitor.Follow(answer)).Text.ShouldContain("\"name\": \"Bea Okafor\"");
    }

    [Fact]
    public async Task A_hash_of_an_older_make_is_made_anew_at_sign_in()
    {
        using var application = WebApplication.With();
        var person = await AddBea(application);
        var salt = Convert.ToBase64String(new byte[16]);
        var hash = Convert.ToBase64String(System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
            Password, new byte[16], 1000, System.Security.Cryptography.HashAlgorithmName.SHA512, 32));
        await using var db = application.Database.Open();
        await db.Credentials.Where(c => c.Person == person).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.PasswordHash, $"pbkdf2-sha512$1000${salt}${hash}"), TestContext.Current.CancellationToken);

        (await SignIn(application.Visitor(), "bea.okafor@school.example", Password)).Location.ShouldBe("/");

        var stored = (await db.Credentials.AsNoTracking().SingleAsync(c => c.Person == person, TestContext.Current.CancellationToken)).PasswordHash!;
        PasswordHash.IsOutdated(stored).ShouldBeFalse();
        PasswordHash.Matches(stored, Password).ShouldBeTrue();
    }

    private static async Task<PersonId> AddBea(WebApplication application)
    {
        await using var db = application.Database.Open();
        return await db.AddPerson("Bea Okafor", Password, (await db.AddOrganisation("Larkmere Training"), Role.Administrator));
    }

    private static async Task<Answer> SignIn(Visitor visitor, string email, string password) =>
        await visitor.Submit(await visitor.Get("/sign-in"), "password-form", ("Email", email), ("Password", password));
}
