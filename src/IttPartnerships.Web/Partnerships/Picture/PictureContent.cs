using System.Globalization;
using System.Text.Encodings.Web;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Picture;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Partnerships.Picture;

/// <summary>Which of the three pictures it is.</summary>
internal enum PictureKind
{
    Partnership,
    Surroundings,
    Country,
}

/// <summary>A picture with the same facts as table and outline, ready for its page.</summary>
internal sealed record PictureContent(PictureKind Kind, ShownPicture Shown, PictureAddress Address)
{
    public const int RowsOnAPage = 50;

    private const int WorthGrouping = 13;

    public PartnershipGraph Graph => Shown.Graph;

    public bool IsEmpty => Graph.Links.Count == 0;

    public AcademicYear Year => Graph.Year;

    /// <summary>Every year with data and the one that is shown.</summary>
    public IEnumerable<AcademicYear> Years => Shown.Years.Append(Year).Distinct().Order();

    public AcademicYear? Before => Shown.Years.Where(year => year < Year).Select(year => (AcademicYear?)year).LastOrDefault();

    public AcademicYear? After => Shown.Years.Where(year => year > Year).Select(year => (AcademicYear?)year).FirstOrDefault();

    public bool MayGroup => Graph.Links.Count(link => link.Kind == AgreementKind.PlacementSchool) >= WorthGrouping;

    /// <summary>The organisation that is looked at alone, where it is one of the picture.</summary>
    public GraphBody? Focus => Address.Focus is { } focus ? Graph.Bodies.GetValueOrDefault(focus) : null;

    public IReadOnlyList<PictureRow> Rows { get; } = PictureSheet.Rows(Shown.Graph, Address.Order);

    public int Pages => Math.Max((Rows.Count + RowsOnAPage - 1) / RowsOnAPage, 1);

    public int PageNumber => Math.Clamp(Address.PageNumber, 1, Pages);

    public IEnumerable<PictureRow> RowsHere => Rows.Skip((PageNumber - 1) * RowsOnAPage).Take(RowsOnAPage);

    public Drawing Drawing { get; } = Draw(Kind, Shown, Address.View);

    /// <summary>The drawing as part of the page, its boxes leading on.</summary>
    public IHtmlContent Svg => new Written(Drawing, Address);

    public string FileName(string extension)
    {
        var about = Kind switch
        {
            PictureKind.Country => "partnerships",
            PictureKind.Partnership => $"partnership-of-{Slug(Shown.About!.Name)}",
            _ => $"around-{Slug(Shown.About!.Name)}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{about}-{Year.StartYear}.{extension}");
    }

    public string YearLink(AcademicYear year) => (Address with { Year = year, Focus = null, Opened = [], PageNumber = 1 }).Link();

    private static Drawing Draw(PictureKind kind, ShownPicture shown, PictureView view) => kind switch
    {
        PictureKind.Country => DrawPicture.Country(shown.Graph, view),
        PictureKind.Partnership => DrawPicture.Partnership(shown.Graph, shown.About!.Id, view),
        _ => DrawPicture.Surroundings(shown.Graph, shown.About!.Id, view),
    };

    private static string Slug(string name) => FoldedText.Fold(name).Replace(' ', '-');

    private sealed class Written(Drawing drawing, PictureAddress address) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => PictureSvg.WriteInPage(drawing, writer, address.Zoom, address.To);
    }
}
