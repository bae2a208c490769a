using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Web.Partnerships.FirstScreen;
using IttPartnerships.Web.Tests.Access;

namespace IttPartnerships.Web.Tests.Partnerships;

/// <summary>A provider whose accreditation ends in two months, and its ways out, as people take them.</summary>
public sealed class AccreditationLossPagesTests(WebApplication application) : IClassFixture<WebApplication>
{
    private static DateOnly Last => TimeProvider.System.Today().AddDays(60);

    [Fact]
    public async Task What_breaks_is_said_from_the_first_screen_on_and_keeping_it_settles_it()
    {
        var scene = await Scene();

        (await scene.Losing.Get("/")).Main.ShouldContain("Your accreditation ends before 2 agreements do");
        (await scene.Partner.Get("/")).Main.ShouldContain("The accreditation of Eastmere Training ends before 1 agreement does");
        var loss = await scene.Losing.Get("/agreements/accreditation");
        loss.Main.ShouldContain("The agreement itself, from");
        loss.Main.ShouldContain("Delegated: Delivering ITT courses");
        loss.Page.QuerySelectorAll(".govuk-tag--red").Length.ShouldBe(2);

        var form = await scene.Losing.Get("/agreements/accreditation/keep");
        form.Page.QuerySelectorAll("input[name=Agreements]:checked").Length.ShouldBe(2);
        var refused = await scene.Losing.Submit(form, ("Reason", ""));
        refused.ErrorBeside("Reason").ShouldBe("Say why, in no more than 2,000 characters. The partner reads it");
        refused.ErrorBeside("Until")!.ShouldStartWith("Enter the day the last of these trainees finishes");
        (await scene.Losing.Submit(form, [("Reason", "They finish in spring"), .. Day("Until", Last.AddDays(30))])).Location.ShouldBe("/agreements/accreditation");

        (await scene.Partner.Get("/agreements/accreditation")).Main.ShouldContain("They finish in spring");
        (await scene.Losing.Get("/agreements/accreditation")).Page.QuerySelectorAll(".govuk-tag--red").ShouldBeEmpty();
        (await scene.Losing.Get("/agreements/accreditation/keep")).Main.ShouldContain("No agreement of yours waits for this decision");
    }

    [Fact]
    public async Task Another_provider_reads_what_it_would_take_over_and_accepts()
    {
        var scene = await Scene();
        var form = await scene.Losing.Get("/agreements/accreditation/transfer");
        var refused = await scene.Losing.Submit(form, ("To", ""), ("Plan", ""));
        refused.ErrorBeside("To").ShouldBe("Choose another provider that is accredited on the day after the last day");
        refused.ErrorBeside("Plan").ShouldNotBeNull();

        (await scene.Losing.Submit(form, [("To", scene.ReceivingId.Value.ToString()), ("Plan", "Each trainee goes on at the same school"), .. Day("LastDay", Last)])).Location.ShouldBe("/agreements/accreditation");
        (await scene.Losing.Get("/agreements/accreditation")).Main.ShouldContain($"{scene.ReceivingName} was asked to take it over and has not answered");

        var asked = await scene.Receiving.Get("/agreements/transfers");
        asked.Main.ShouldContain("Each trainee goes on at the same school");
        asked.Page.QuerySelectorAll("main form").Length.ShouldBe(2);
        (await scene.Receiving.Submit(asked, ("accept", "true"))).Location.ShouldBe("/agreements/transfers");
        var after = await scene.Receiving.Get("/agreements/transfers");
        after.Main.ShouldContain("Taken over on");
        var draft = after.Page.QuerySelector("main section p a[href^='/agreements/']")!.GetAttribute("href")!;
        (await scene.Receiving.Get(draft)).Main.ShouldContain(scene.ReceivingName);

        (await scene.Receiving.Submit(after, ("accept", "false"))).Location.ShouldBe("/agreements/transfers");
        (await scene.Receiving.Get("/agreements/transfers")).Main.ShouldContain("Refused on");
        (await scene.Losing.Get("/agreements/accreditation")).Page.QuerySelectorAll(".govuk-tag--red").Length.ShouldBe(1, "What was refused is to be decided again");
    }

    [Fact]
    public async Task Nobody_answers_for_another_provider_and_a_partner_decides_nothing()
    {
        var scene = await Scene();
        var form = await scene.Losing.Get("/agreements/accreditation/transfer");
        await scene.Losing.Submit(form, [("To", scene.ReceivingId.Value.ToString()), ("Plan", "All go on"), .. Day("LastDay", Last)]);
        var asked = await scene.Receiving.Get("/agreements/transfers");
        var transfer = asked.Page.QuerySelector("input[name=transfer]")!.GetAttribute("value")!;
        var rival = await application.SignedInAs(Role.PartnershipManager);

        var theirs = await rival.Get("/agreements/transfers");
        theirs.Main.ShouldContain("Nobody has asked your organisation");
        var token = theirs.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("transfer", transfer), new("accept", "true")]);
        (await rival.Client.PostAsync(new Uri("/agreements/transfers", UriKind.Relative), content, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await scene.Partner.Get("/agreements/accreditation/keep")).Main.ShouldContain("No agreement of yours waits for this decision");
        (await scene.Partner.Get("/agreements/accreditation")).Page.QuerySelector("a[href='/agreements/accreditation/transfer']").ShouldBeNull();
        (await scene.Receiving.Get("/agreements/transfers")).Page.QuerySelectorAll("main form").Length.ShouldBe(2, "It still waits");
    }

    [Theory]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    [InlineData("2026-12-31", false)]
    public void From_January_to_March_a_provider_is_reminded_to_tell_DfE_that_it_will_stop(string day, bool told) =>
        (Season.TellDfE(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Text.StartsWith("By 31 March 2027: ", StringComparison.Ordinal) == true).ShouldBe(told);

    private static IEnumerable<(string, string)> Day(string name, DateOnly day) => [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];

    private sealed record Made(Visitor Losing, Visitor Partner, Visitor Receiving, OrganisationId ReceivingId, string ReceivingName);

    private async Task<Made> Scene()
    {
        await using var db = application.Database.Open();
        var name = $"Northmoor {Guid.CreateVersion7():N}";
        var (losing, partner, school, receiving) = (await db.AddOrganisation("Eastmere Training"), await db.AddOrganisation("Ash Grove Trust"), await db.AddOrganisation("Elm Street School"), await db.AddOrganisation(name));
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = losing, Number = "5901", From = new(2019, 9, 1), Until = Last });
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = receiving, Number = "1901", From = new(2019, 9, 1) });
        await db.SaveForTest();
        var today = TimeProvider.System.Today();
        await db.AddAgreement((losing, "Eastmere Training"), (partner, "Ash Grove Trust"), today.AddDays(-30), today.AddDays(300), AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        await db.AddAgreement((losing, "Eastmere Training"), (school, "Elm Street School"), today.AddDays(-30), today.AddDays(300), AgreementKind.PlacementSchool);
        return new(
            await application.SignedInAs(Role.PartnershipManager, losing), await application.SignedInAs(Role.PartnershipManager, partner),
            await application.SignedInAs(Role.PartnershipManager, receiving), receiving, name);
    }
}
