using IttPartnerships.Files;
using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Allocation;

public sealed class ReadFilesTests
{
    private const string Schools = "school,easting,northing\nOak High,400000,300000\nElm,401000,300000\n";
    private const string Offers = "offer,school,subject\nO1,Oak High,Physics\nO 2,Elm,Physics\n";
    private const string Trainees = "trainee,easting,northing,subject,pattern\nAnn,400500,300000,Physics,A:autumn\n";

    private static ReadFiles Read(string trainees = Trainees, string schools = Schools, string offers = Offers, string? keep = null, Encoding? encoding = null, string? windows = null)
    {
        GivenFile File(string name, string text) => new(name, new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(text)));
        return ReadFiles.From(
            new PlanningFiles(File("trainees.csv", trainees), File("schools.csv", schools), File("offers.csv", offers), keep is null ? null : File("plan.csv", keep)) { Windows = windows is null ? null : File("windows.csv", windows) },
            postcode => postcode == "AB1 2CD" ? GridReference.At(400_000, 300_000) : null);
    }

    private static PlanningProblem Problem(ReadFiles read)
    {
        read.Problems.SelectMany(file => file.First).ShouldBeEmpty();
        return read.Year!.Problem;
    }

    /// <summary>Every problem as "file row column: reason".</summary>
    private static string[] Wrong(ReadFiles read)
    {
        read.Year.ShouldBeNull();
        return [.. read.Problems.SelectMany(file => file.First.Select(problem => $"{file.File} {problem.Row} {problem.Column}: {problem.Value}: {problem.Reason}"))];
    }

    [Fact]
    public void The_least_there_can_be_means_the_defaults()
    {
        var problem = Problem(Read());
        problem.Trainees[0].ShouldSatisfyAllConditions(
            ann => ann.MaxMinutes.ShouldBe(75),
            ann => ann.KeyStages.ShouldBe(KeyStages.None),
            ann => ann.Pattern.ShouldBe([new Slot("A", "autumn")]));
        problem.Schools[0].ShouldSatisfyAllConditions(oak => oak.Setting.ShouldBe("mainstream"), oak => oak.Places.ShouldBeNull());
        problem.Offers[0].ShouldSatisfyAllConditions(offer => offer.Places.ShouldBe(1), offer => offer.Windows.ShouldBeEmpty());
        problem.Minutes(0, 0).ShouldBe(TravelEstimate.Minutes(GridReference.At(400_500, 300_000), GridReference.At(400_000, 300_000), TravelMode.Car).Minutes);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("Any subject")]
    [InlineData("ALL")]
    public void An_offer_for_any_subject_says_so(string word) =>
        Problem(Read(offers: $"offer,school,subject,key_stages\nO1,Oak High,{word},KS3\n")).Offers[0].ShouldSatisfyAllConditions(offer => offer.Subject.ShouldBeNull(), offer => offer.KeyStages.ShouldBe(KeyStages.KeyStage3));

    [Theory]
    [InlineData("offer,school,subject\nO1,Oak High,any\n")]
    [InlineData("offer,school,subject,key_stages\nO1,Oak High,any,\n")]
    public void An_offer_for_any_subject_that_names_no_key_stage_is_asked_for_them(string offers) =>
        Wrong(Read(offers: offers)).ShouldHaveSingleItem().ShouldBe("offers.csv 2 subject: any: An offer for any subject has to say for which key stages. Fill in key_stages");

    [Theory]
    [InlineData("cheap")]
    [InlineData("-5")]
    [InlineData("2.505")]
    public void A_cost_that_is_no_amount_of_money_is_refused_beside_its_cell(string cost) =>
        Wrong(Read(offers: $"offer,school,subject,cost\nO1,Oak High,Physics,{cost}\n")).ShouldHaveSingleItem().ShouldBe($"offers.csv 2 cost: {cost}: This must be an amount in pounds, for example 250 or 250.50");

    [Fact]
    public void A_subject_left_blank_is_asked_for() =>
        Wrong(Read(offers: "offer,school,subject\nO1,Oak High,\n")).ShouldHaveSingleItem().ShouldStartWith("offers.csv 2 subject: ");

    [Fact]
    public void Everything_that_can_be_said_is_understood_in_any_order_with_notes_beside()
    {
        var problem = Problem(Read(
            "allowed_schools,pinned,with,needs_setting,excluded_schools,max_minutes,travel,Notes,pattern,key_stages,subject,northing,easting,trainee\n"
            + "Elm,A=O 2 B=O1,Bob Lee,Special pru special,\"Elm, Oak High\",40,Walk,hello,A:autumn B:spring,KS3 ks4,Physics,300000,400500,Ann\n"
            + ",,,,,,,,A:autumn,,Physics,300000,400500,Bob Lee\n",
            "school,easting,northing,setting,contrast,places\nOak High,400000,300000,Special,large faith,3\nElm,401000,300000,,,\n",
            "offer,school,subject,key_stages,windows,places\nO1,Oak High,Physics,KS3 KS4,autumn spring,4\nO 2,elm,Physics,,,0\n"));
        problem.Trainees[0].ShouldSatisfyAllConditions(
            ann => ann.Pins.ShouldBe(new Dictionary<string, int> { ["A"] = 1, ["B"] = 0 }, ignoreOrder: true),
            ann => ann.With.ShouldBe([1]),
            ann => ann.NeedsSetting!.AnyOf.ShouldBe(["special", "pru"]),
            ann => ann.AllowedFarther.ShouldBe([1]),
            ann => ann.ExcludedSchools.ShouldBe([1, 0], ignoreOrder: true),
            ann => ann.MaxMinutes.ShouldBe(40),
            ann => ann.KeyStages.ShouldBe(KeyStages.KeyStage3 | KeyStages.KeyStage4),
            ann => ann.Pattern.Count.ShouldBe(2));
        problem.Schools[0].ShouldSatisfyAllConditions(oak => oak.Setting.ShouldBe("special"), oak => oak.Contrast.ShouldBe(["large", "faith"]), oak => oak.Places.ShouldBe(3));
        problem.Offers[0].ShouldSatisfyAllConditions(offer => offer.Windows.ShouldBe(["autumn", "spring"]), offer => offer.Places.ShouldBe(4));
        problem.Offers[1].Places.ShouldBe(0);
    }

    [Fact]
    public void Windows_are_when_their_file_says()
    {
        const string Written = "last day;window;First day;note\n18/12/2026;autumn;1/9/2026;whole term\n2027-03-20;SPRING;2027-01-05;of no pattern\n";
        Problem(Read(windows: Written)).Days.ShouldBe(new Dictionary<string, WindowDays>
        {
            ["autumn"] = new(new(2026, 9, 1), new(2026, 12, 18)), ["SPRING"] = new(new(2027, 1, 5), new(2027, 3, 20)),
        });
        Problem(Read()).Days.ShouldBeEmpty();
    }

    [Fact]
    public void Windows_that_cannot_be_read_are_told_with_row_column_and_value() =>
        Wrong(Read(windows: "window,first_day,last_day\nautumn,soon,18/12/2026\nspring,2/1/2027,1/1/2027\nspring,5/1/2027,20/3/2027\n,5/1/2027,20/3/2027\n")).ShouldBe(
        [
            "windows.csv 2 first_day: soon: This is not a day. Write it like 1/9/2026 or 2026-09-01",
            "windows.csv 3 last_day: 1/1/2027: This is before the first day. Write the day the window ends",
            "windows.csv 4 window: spring: This is already in row 3. Each may stand only once",
            "windows.csv 5 window: : This cell is empty. Fill it in",
        ]);

    [Fact]
    public void A_window_goes_by_what_people_call_it_everywhere()
    {
        var read = Read(
            offers: "offer,school,subject,windows\nO1,Oak High,Physics,autumn spring\n", schools: "school,easting,northing,best_windows\nOak High,400000,300000,Autumn\nElm,401000,300000,\n",
            keep: "trainee,slot,letter,window,offer\nAnn,1,A,Autumn term,O1\n", windows: "window,first_day,last_day,called\nautumn,1/9/2026,18/12/2026,Autumn  term\n");
        var problem = Problem(read);
        problem.Trainees[0].Pattern[0].Window.ShouldBe("Autumn term");
        problem.Trainees[0].Before.ShouldBe(new Dictionary<int, int> { [0] = 0 });
        problem.Offers[0].Windows.ShouldBe(["Autumn term", "spring"]);
        problem.Schools[0].PreferredWindows.ShouldBe(["Autumn term"]);
        problem.Days.Keys.ShouldBe(["Autumn term"]);
    }

    [Fact]
    public void Two_windows_of_one_name_to_read_are_refused() =>
        Wrong(Read(windows: "window,first_day,last_day,called\nautumn,1/9/2026,18/12/2026,Term\nspring,5/1/2027,20/3/2027,term\n"))
            .ShouldBe(["windows.csv 3 called: term: Another window is called so. Each needs a name of its own"]);

    [Fact]
    public void A_window_of_a_pattern_that_has_no_row_is_asked_for() =>
        Wrong(Read(windows: "window,first_day,last_day\nautum,1/9/2026,18/12/2026\n")).ShouldBe(["windows.csv 0 window: autumn: A pattern has this window, and no row says when it is. Add one, with the same word"]);

    [Fact]
    public void A_postcode_stands_for_a_place_where_it_is_known()
    {
        const string text = "trainee,postcode,subject,pattern\nAnn,AB1 2CD,Physics,A:autumn\n";
        Read(text).Year!.Homes[0].ShouldBe(GridReference.At(400_000, 300_000));
        Wrong(Read(text.Replace("AB1 2CD", "ZZ9 9ZZ", StringComparison.Ordinal))).ShouldHaveSingleItem().ShouldStartWith("trainees.csv 2 postcode: ZZ9 9ZZ: We do not know where this postcode is");
    }

    [Theory]
    [InlineData("A:autumn;B", "pattern", "“B” is not a letter, a colon and a window")]
    [InlineData("", "pattern", "This cell is empty")]
    public void A_bad_pattern_is_explained(string pattern, string column, string reason) =>
        Wrong(Read($"trainee,easting,northing,subject,pattern\nAnn,400500,300000,Physics,{pattern}\n")).ShouldHaveSingleItem().ShouldContain($"2 {column}: {pattern}: {reason}");

    [Fact]
    public void A_name_or_subject_too_long_for_any_page_is_refused_where_it_stands_and_nowhere_else()
    {
        var name = new string('n', 501);
        Wrong(Read($"trainee,easting,northing,subject,pattern,with\n{name},400500,300000,Physics,A:autumn,\nBob,400500,300000,{name},A:autumn,{name}\n")).ShouldBe(
        [
            $"trainees.csv 2 trainee: {name[..80]}…: This is longer than 500 characters. Shorten it",
            $"trainees.csv 3 subject: {name[..80]}…: This is longer than 500 characters. Shorten it",
        ]);
        Problem(Read($"trainee,easting,northing,subject,pattern\n{name[1..]},400500,300000,Physics,A:autumn\n"));
    }

    [Theory]
    [InlineData("easting", "0", "must be metres on the British National Grid")]
    [InlineData("northing", "", "must be metres on the British National Grid")]
    [InlineData("subject", "", "This cell is empty")]
    [InlineData("key_stages", "KS9", "“KS9” is not a key stage. Use EYFS, KS1")]
    [InlineData("travel", "horse", "Use car, public, cycle or walk")]
    [InlineData("max_minutes", "1.5", "must be a whole number from 1 to 600")]
    [InlineData("max_minutes", "-5", "must be a whole number from 1 to 600")]
    [InlineData("excluded_schools", "Oak Hgh", "“Oak” is not a school of the schools file")]
    [InlineData("allowed_schools", "Oak Hgh", "“Oak” is not a school of the schools file")]
    [InlineData("needs_setting", "pru hospital", "“hospital” is not a setting we know. Use one or more of these, with spaces between them: mainstream, special")]
    [InlineData("with", "Zed", "“Zed” is not a trainee of this file")]
    [InlineData("with", "Ann", "This is the same trainee")]
    [InlineData("pinned", "O1", "Write it like: A=")]
    [InlineData("pinned", "B=O1", "The pattern has no letter “B”")]
    [InlineData("pinned", "A=O9", "“O9” is not an offer of the offers file")]
    public void Each_bad_cell_of_a_trainee_is_named_with_its_row_column_value_and_reason(string column, string value, string reason)
    {
        var cells = new Dictionary<string, string>
        {
            ["trainee"] = "Ann", ["easting"] = "400500", ["northing"] = "300000", ["subject"] = "Physics", ["pattern"] = "A:autumn",
            ["key_stages"] = "", ["travel"] = "", ["max_minutes"] = "", ["excluded_schools"] = "", ["needs_setting"] = "", ["allowed_schools"] = "", ["with"] = "", ["pinned"] = "",
        };
        Problem(Read($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n"));
        cells[column] = value;
        Wrong(Read($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n")).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(said => said.ShouldStartWith($"trainees.csv 2 {column}: {value}: "), said => said.ShouldContain(reason));
    }

    [Fact]
    public void Every_bad_row_of_every_file_is_told_at_once() =>
        Wrong(Read(
            "trainee,easting,northing,subject,pattern\nAnn,1,,Physics,A:autumn\nann,400500,300000,,x\n",
            "school,easting,northing,setting,places\nOak,400000,300000,castle,-1\nOak,400000,300000,,\n",
            "offer,school,subject,places\nO1,Beech,Physics,many\n")).Select(said => said.Split(": ")[0]).ShouldBe(
        [
            "trainees.csv 2 northing", "trainees.csv 3 trainee", "trainees.csv 3 subject", "trainees.csv 3 pattern",
            "schools.csv 2 setting", "schools.csv 2 places", "schools.csv 3 school",
            "offers.csv 2 places", "offers.csv 2 school",
        ]);

    [Fact]
    public void A_name_twice_says_where_it_stood_first() =>
        Wrong(Read(schools: Schools + "OAK  HIGH,1,1\n")).ShouldHaveSingleItem().ShouldContain("schools.csv 4 school: OAK  HIGH: This is already in row 2");

    [Fact]
    public void Missing_columns_are_named() =>
        Wrong(Read("name,subject\nAnn,Physics\n")).Select(said => said.Split(": ")[0]).ShouldBe(["trainees.csv 1 trainee", "trainees.csv 1 easting", "trainees.csv 1 northing", "trainees.csv 1 pattern"]);

    [Fact]
    public void Files_saved_by_an_old_Excel_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1252);
        var read = Read(Trainees.Replace("Ann", "Zoë", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal), encoding: windows);
        Problem(read).Trainees[0].Name.ShouldBe("Zoë");
    }

    [Fact]
    public void What_people_were_told_is_found_by_letter_and_window_and_what_is_gone_is_passed_over()
    {
        var keep = "trainee,slot,letter,window,offer\nAnn,1,B,spring,O1\nAnn,2,A,autumn,O 2\nGone,1,A,autumn,O1\nAnn,3,C,summer,Gone\n";
        Problem(Read(keep: keep)).Trainees[0].Before.ShouldBe(new Dictionary<int, int> { [0] = 1 });
    }

    [Fact]
    public void A_plan_to_keep_that_is_no_plan_is_refused_too() =>
        Wrong(Read(keep: "trainee,slot,offer\nAnn,one,O1\n")).ShouldHaveSingleItem().ShouldContain("plan.csv 2 slot: one: This must be a whole number");
}
