using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Files;

namespace IttPartnerships.Tests.Allocation;

/// <summary>Offers that are for some trainees only.</summary>
public sealed class OffersFileTests
{
    [Fact]
    public void Routes_and_providers_of_offers_and_trainees_are_words_that_may_have_spaces()
    {
        var problem = Read("O1,School Direct;  Apprenticeship,Ash Grove Training", "School  Direct,Ash Grove Training").Year.ShouldNotBeNull().Problem;

        problem.Offers[0].ShouldSatisfyAllConditions(offer => offer.Routes.ShouldBe(["School Direct", "Apprenticeship"]), offer => offer.Audiences.ShouldBe(["Ash Grove Training"]));
        problem.Trainees[0].ShouldSatisfyAllConditions(ann => ann.Route.ShouldBe("School Direct"), ann => ann.Audience.ShouldBe("Ash Grove Training"));
    }

    [Fact]
    public void Where_nothing_is_asked_everybody_may_have_it()
    {
        var problem = Read("O1,,", ",").Year.ShouldNotBeNull().Problem;

        problem.Offers[0].ShouldSatisfyAllConditions(offer => offer.Routes.ShouldBeEmpty(), offer => offer.Audiences.ShouldBeEmpty());
        problem.Trainees[0].ShouldSatisfyAllConditions(ann => ann.Route.ShouldBeNull(), ann => ann.Audience.ShouldBeNull());
    }

    [Fact]
    public void What_an_offer_asks_and_no_trainee_says_is_refused()
    {
        Wrong(Read("O1,Apprenticeship,Ash Grove Training", ",")).ShouldBe(
        [
            "offers 2 routes: Apprenticeship: No trainee has a route, so this would be for nobody. Fill in the column route in the file of trainees, or leave this one empty",
            "offers 2 made_to: Ash Grove Training: No trainee has a provider, so this would be for nobody. Fill in the column provider in the file of trainees, or leave this one empty",
        ]);
    }

    [Fact]
    public void A_trainee_has_one_route_and_one_provider()
    {
        Wrong(Read("O1,,", "Salaried; Apprenticeship,Ash Grove; Larkmere")).ShouldBe(
        [
            "trainees 2 route: Salaried; Apprenticeship: Only one can stand here. Take the others out, with the semicolons",
            "trainees 2 provider: Ash Grove; Larkmere: Only one can stand here. Take the others out, with the semicolons",
        ]);
    }

    [Fact]
    public void Names_that_begin_like_a_formula_are_the_same_with_their_guard_and_without()
    {
        var problem = ReadFiles.From(new PlanningFiles(
            File("trainees", "trainee,easting,northing,subject,pattern,excluded_schools,with\n'-Ann,400500,300000,Physics,A:autumn,'@Home; Elm,\nBob,400500,300000,Physics,A:autumn,@Home,-Ann\n"),
            File("schools", "school,easting,northing\n'@Home,400000,300000\nElm,401000,300000\n"), File("offers", "offer,school,subject\n'@Home: 1,@Home,Physics\n"),
            File("plan before", "trainee,slot,offer\n-Ann,1,'@Home: 1\n"))).Year.ShouldNotBeNull().Problem;

        problem.Trainees.Select(trainee => trainee.Name).ShouldBe(["-Ann", "Bob"]);
        problem.Trainees[0].ShouldSatisfyAllConditions(ann => ann.ExcludedSchools.ShouldBe([0, 1]), ann => ann.Before.ShouldBe(new Dictionary<int, int> { [0] = 0 }));
        problem.Trainees[1].ShouldSatisfyAllConditions(bob => bob.ExcludedSchools.ShouldBe([0]), bob => bob.With.ShouldBe([0]));
        (problem.Schools[0].Name, problem.Offers[0].Name, problem.Offers[0].School).ShouldBe(("@Home", "@Home: 1", 0));
    }

    private static string[] Wrong(ReadFiles read) => [.. read.Problems.SelectMany(file => file.First.Select(problem => $"{file.File} {problem.Row} {problem.Column}: {problem.Value}: {problem.Reason}"))];

    /// <param name="offer">Its name, routes and whom it is made to.</param>
    /// <param name="trainee">The route and the provider.</param>
    private static ReadFiles Read(string offer, string trainee) => ReadFiles.From(new PlanningFiles(
        File("trainees", $"trainee,easting,northing,subject,pattern,route,provider\nAnn,400500,300000,Physics,A:autumn,{trainee}\n"), File("schools", "school,easting,northing\nOak,400000,300000\n"),
        File("offers", $"offer,routes,made_to,school,subject\n{offer},Oak,Physics\n")));

    private static GivenFile File(string name, string text) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
