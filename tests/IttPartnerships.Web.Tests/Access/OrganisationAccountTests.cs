using IttPartnerships.Access;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Access;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Access;

public sealed class OrganisationAccountTests : IDisposable
{
    private readonly TestIssuer issuer = new();
    private readonly WebApplication application;

    public OrganisationAccountTests() => application = WebApplication.With(host =>
    {
        host.UseSetting("OpenIdConnect:Authority", TestIssuer.Address);
        host.UseSetting("OpenIdConnect:ClientId", TestIssuer.Client);
        host.UseSetting("OpenIdConnect:ClientSecret", TestIssuer.Secret);
        host.UseSetting("OpenIdConnect:Name", "Test Sign-in");
        host.UseSetting("ITTP_ADDRESS", "https://localhost");
        host.ConfigureTestServices(services => services.Configure<OrganisationAccountOptions>(OrganisationAccount.SchemeName, options => options.BackchannelHttpHandler = issuer));
    });

    [Fact]
    public async Task Somebody_known_by_a_checked_address_signs_in_comes_back_and_signs_out_at_the_provider_too()
    {
        var bea = await AddBea();
        var visitor = application.Visitor();
        (await visitor.Get("/sign-in")).Main.ShouldContain("Sign in with Test Sign-in");

        var answer = await SignIn(visitor, "/account");

        answer.Location.ShouldBe("/account");
        var account = await visitor.Get("/account");
        account.Main.ShouldContain("Bea Okafor");
        await using var db = application.Database.Open();
        var entries = await db.JournalEntries.Where(e => e.Person == bea).OrderBy(e => e.Id).Select(e => e.Summary).ToListAsync(TestContext.Current.CancellationToken);
        entries.ShouldBe(["Connected an organisation’s account", "Signed in with an organisation’s account"]);

        var out1 = await visitor.Submit(account, "sign-out");
        out1.Location!.ShouldStartWith(TestIssuer.Address + "/sign-out?id_token_hint=ey");
        out1.Location!.ShouldContain("post_logout_redirect_uri=https%3A%2F%2Flocalhost%2Fsign-in");
        account.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'self' https://issuer.example;");
        (await visitor.Get("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Afterwards_the_subject_counts_and_not_the_address()
    {
        await AddBea();
        await SignIn(application.Visitor());

        issuer.Claims["email"] = "changed@elsewhere.example";
        (await SignIn(application.Visitor())).Location.ShouldBe("/");

        // The address was given to somebody new at the provider: they are not Bea.
        issuer.Claims["email"] = "bea.okafor@school.example";
        issuer.Claims["sub"] = "subject-2";
        (await SignIn(application.Visitor())).Location.ShouldBe("/sign-in/no-account");
    }

    [Fact]
    public async Task Somebody_unknown_is_told_kindly_what_to_do()
    {
        var visitor = application.Visitor();

        var page = await visitor.Follow(await SignIn(visitor));

        page.Status.ShouldBe(200);
        page.Heading.ShouldBe("You do not have access yet");
        page.Main.ShouldContain("Ask an administrator of your organisation to invite you");
        (await visitor.Get("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task An_address_the_provider_has_not_checked_opens_nothing()
    {
        await AddBea();
        issuer.Claims["email_verified"] = false;

        (await SignIn(application.Visitor())).Location.ShouldBe("/sign-in/no-account");
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("several audiences")]
    [InlineData("expired")]
    [InlineData("nonce")]
    [InlineData("stranger's key")]
    [InlineData("unsigned")]
    public async Task A_token_that_is_not_for_this_request_of_ours_opens_nothing(string wrong)
    {
        await AddBea();
        switch (wrong)
        {
            case "issuer": issuer.TokenIssuer = "https://other.example"; break;
            case "audience": issuer.Audience = "another-service"; break;
            case "several audiences": issuer.Claims["aud"] = new[] { TestIssuer.Client, "another-service" }; break;
            case "expired": issuer.ExpiresIn = TimeSpan.FromMinutes(-3); break;
            case "nonce": issuer.OtherNonce = "another"; break;
            case "unsigned": issuer.LeavesTheTokenUnsigned = true; break;
            default: issuer.SignsWithAStrangersKey = true; break;
        }

        var visitor = application.Visitor();
        var answer = await SignIn(visitor);

        answer.Location.ShouldBe("/sign-in?account-failed=true");
        (await visitor.Get("/account")).Status.ShouldBe(302);
        (await visitor.Follow(answer)).Errors.ShouldBe(["You could not be signed in with that account. Try again, or sign in another way"]);
    }

    [Fact]
    public async Task Another_browser_cannot_finish_what_this_one_began()
    {
        await AddBea();
        var began = await application.Visitor().Get("/sign-in/account");

        (await application.Visitor().Get(issuer.Authorise(began.Location!))).Location.ShouldBe("/sign-in?account-failed=true");
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way_in()
    {
        using var without = WebApplication.With();

        (await without.Visitor().Get("/sign-in/account")).Status.ShouldBe(404);
        (await without.Visitor().Get("/sign-in")).Text.ShouldNotContain("/sign-in/account");
    }

    public void Dispose()
    {
        application.Dispose();
        issuer.Dispose();
    }

    private async Task<PersonId> AddBea()
    {
        await using var db = application.Database.Open();
        return await db.AddPerson("Bea Okafor", null, (await db.AddOrganisation("Larkmere Training"), Role.Administrator));
    }

    private async Task<Answer> SignIn(Visitor visitor, string back = "/")
    {
        var challenge = await visitor.Get("/sign-in/account?return=" + Uri.EscapeDataString(back));
        return await visitor.Get(issuer.Authorise(challenge.Location!));
    }
}
