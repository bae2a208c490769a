using System.Text;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Picture;

namespace IttPartnerships.Tests.Partnerships.Picture;

/// <summary>The table and the outline tell what the picture shows.</summary>
public sealed class PictureSheetTests
{
    private static readonly AcademicYear Year = new(2026);

    [Fact]
    public void The_table_has_a_row_for_every_pair_and_the_outline_a_line_for_everyone()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var graph = seed % 2 == 0 ? RandomPartnerships.One(seed) : RandomPartnerships.Several(seed);
            if (graph.Links.Count == 0)
            {
                continue;
            }

            PictureSheet.Rows(graph, PictureOrder.Partner).Select(row => row.Link).ShouldBe(graph.Links, ignoreOrder: true);
            PictureOutline.Of(graph).SelectMany(Everyone).Distinct().ShouldBe(graph.Bodies.Keys, ignoreOrder: true);
        }
    }

    [Fact]
    public void The_outline_tells_responsibilities_and_who_prepared_what()
    {
        var outline = PictureOutline.Of(Small()).ShouldHaveSingleItem();

        outline.Text.ShouldBe("Larkmere: accredited provider, accountable for all of it, with 1 lead partner and 2 placement schools");
        outline.Items.Select(item => item.Text).ShouldBe(["Ash: lead partner", "1 placement school of the provider itself"]);
        outline.Items[0].Items.Select(item => item.Text).ShouldBe(["Delegated: Supplying lead mentors (In Leeds)", "1 placement school with an agreement it prepared"]);
        outline.Items[0].Items[1].Items.ShouldHaveSingleItem().Text.ShouldBe("Birch");
    }

    [Fact]
    public void The_spreadsheet_says_the_same_and_runs_no_formula()
    {
        using MemoryStream file = new();
        PictureSheet.Write(Small("=1+1"), PictureOrder.Provider, file);

        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(4);
        lines[1].ShouldBe("2026 to 2027,Larkmere,Ash,Lead partner,Supplying lead mentors (In Leeds),,Agreement in force,2026-08-01,2027-07-31,,");
        lines[2].ShouldStartWith("2026 to 2027,Larkmere,'=1+1,Placement school,,Ash,");
    }

    private static IEnumerable<OrganisationId> Everyone(OutlineItem item) =>
        item.Items.SelectMany(Everyone).Concat(item.Organisation is { } organisation ? [organisation] : []);

    private static PartnershipGraph Small(string school = "Birch")
    {
        var (provider, lead, one, other) = (RandomPartnerships.Provider, OrganisationId.New(), OrganisationId.New(), OrganisationId.New());
        return PartnershipGraph.Of(Year, Year.FirstDay,
            [new(provider, "Larkmere", OrganisationKind.Other), new(lead, "Ash", OrganisationKind.Trust), new(one, school, OrganisationKind.School), new(other, "Cedar", OrganisationKind.School)],
            [
                new(provider, lead, AgreementKind.LeadPartner, LinkSource.Agreement) { Held = Year.Period, Delegated = [new(Responsibility.LeadMentors, "In Leeds")] },
                new(provider, one, AgreementKind.PlacementSchool, LinkSource.Agreement) { Held = Year.Period, PreparedBy = lead },
                new(provider, other, AgreementKind.PlacementSchool, LinkSource.Agreement) { Held = Year.Period },
            ]);
    }
}
