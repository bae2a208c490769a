using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Responsibilities;
using IttPartnerships.Web.Partnerships.Responsibilities;
using Microsoft.AspNetCore.Http;

namespace IttPartnerships.Web.Tests.Partnerships.Responsibilities;

public sealed class ResponsibilityViewTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public void Of_many_partners_the_first_few_are_shown_and_all_of_one_responsibility_in_pages()
    {
        var line = Line(120);

        var few = View(line, null, 1).Done(line);
        (few.Rows.Count, few.Total).ShouldBe((5, 120));
        var third = View(line, line.What, 3).Done(line);
        (third.First, third.Last, third.Pages).ShouldBe((101, 120, 3));
    }

    [Fact]
    public void Parts_that_end_on_one_day_are_one_sentence_that_counts_those_it_leaves_out()
    {
        var line = Line(7);

        View(line, null, 1).Ends(line).ShouldBe([(new DateOnly(2027, 8, 1), "Partner 000, Partner 001, Partner 002, Partner 003, Partner 004 and 2 more")]);
        View(line, line.What, 1).Ends(line).ShouldHaveSingleItem().Who.ShouldEndWith("Partner 006");
    }

    [Fact]
    public void The_way_to_all_of_one_keeps_the_day() =>
        (View(Line(1), null, 1) with { On = Day }).AllOf(Responsibility.CourseDelivery).ShouldBe("/responsibilities?what=CourseDelivery&on=2026-10-01");

    private static ResponsibilityLine Line(int partners) => ResponsibilityLine.Of(
        Responsibility.CourseDelivery,
        [.. Enumerable.Range(0, partners).Select(i => new DonePart(AgreementId.New(), OrganisationId.New(), $"Partner {i:000}", DelegationScope.Everything, new Period(new(2026, 8, 1), new(2027, 7, 31))))],
        [], Day);

    private static ResponsibilityView View(ResponsibilityLine line, Responsibility? what, int page) =>
        new(new(OrganisationId.New(), "Larkmere", true, [line], []), what, null, page, new DefaultHttpContext().Request);
}
