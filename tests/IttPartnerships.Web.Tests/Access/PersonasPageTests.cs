using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Web.Tests.Access;

public sealed class PersonasPageTests
{
    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task Choosing_a_person_signs_in_as_them_and_goes_where_one_wanted(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind, ("DemonstrationMode", "true"));
        await Demonstrate(application);
        var visitor = application.Visitor();

        var page = await visitor.Get("/sign-in/personas?return=%2Fprivacy");
        page.Status.ShouldBe(200, page.Text);
        page.Page.QuerySelectorAll(".govuk-radios__label").Select(label => label.TextContent.Trim()).ShouldBe(DemonstrationPeople.All.Select(person => person.Name));
        page.Main.ShouldContain("Partnership manager, Larkmere Training");
        var bea = page.Page.QuerySelectorAll(".govuk-radios__item").First(item => item.TextContent.Contains("Bea Okafor", StringComparison.Ordinal))
            .QuerySelector("input")!.GetAttribute("value")!;
        var answer = await visitor.Submit(page, ("Person", bea));

        answer.Location.ShouldBe("/privacy");
        var start = await visitor.Get("/");
        start.Page.QuerySelector("header")!.TextContent.ShouldContain("Bea Okafor");
        start.Page.QuerySelector("header")!.TextContent.ShouldContain("administrator at Larkmere Training");
    }

    [Fact]
    public async Task Choosing_nobody_is_an_error_beside_the_list()
    {
        using var application = WebApplication.With(("DemonstrationMode", "true"));
        await Demonstrate(application);
        var visitor = application.Visitor();

        var answer = await visitor.Submit(await visitor.Get("/sign-in/personas"));

        answer.Errors.ShouldBe(["Choose a person"]);
    }

    [Fact]
    public async Task Nobody_with_a_real_address_is_offered_or_taken()
    {
        using var application = WebApplication.With(("DemonstrationMode", "true"));
        await Demonstrate(application);
        await using var db = application.Database.Open();
        var real = await db.AddPerson("Real Person", null);
        var visitor = application.Visitor();

        var page = await visitor.Get("/sign-in/personas");
        page.Text.ShouldNotContain("Real Person");
        var answer = await visitor.Submit(page, ("Person", real.Value.ToString()));

        answer.Errors.ShouldBe(["Choose a person"]);
    }

    [Fact]
    public async Task Outside_a_demonstration_there_is_no_such_page()
    {
        using var application = WebApplication.With(("DemonstrationMode", "false"));

        (await application.Visitor().Get("/sign-in/personas")).Status.ShouldBe(404);
    }

    [Fact]
    public void A_demonstration_that_could_mail_real_people_refuses_to_start()
    {
        using var application = WebApplication.With(("DemonstrationMode", "true"), ("Mail:Server", "mail.school.example"));

        Should.Throw<InvalidOperationException>(() => application.Visitor()).Message.ShouldContain("Turn one of them off");
    }

    private static async Task Demonstrate(WebApplication application)
    {
        await using var db = application.Database.Open();
        var provider = await db.AddOrganisation("Larkmere Training");
        var others = new List<OrganisationId>();
        foreach (var name in (string[])["Ash Grove Trust", "Larkmere Hub", "Ash Grove School", "This installation", "Eastmere Training"])
        {
            others.Add(await db.AddOrganisation(name));
        }

        var create = new CreateDemonstrationPeople(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System);
        var made = await create.Run(new(provider, others[0], others[1], others[2], others[3], others[4]), Actor.CommandLine, TestContext.Current.CancellationToken);
        made.Value.ShouldBe(DemonstrationPeople.All.Count);
        (await db.JournalEntries.CountAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThanOrEqualTo(made.Value);
    }
}
