using IttPartnerships.Organisations.Places;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class NationalGridTests
{
    [Theory]
    [InlineData(533498, 181201, 51.5139702631, -0.0775045667)] // URN 100000, the City of London
    [InlineData(529819, 178495, 51.4905084881, -0.1314887113)] // URN 101173, Westminster
    [InlineData(284509, 77456, 50.5853706802, -3.6327567586)] // URN 137666, Devon
    public void A_school_lies_within_five_metres_of_where_the_departments_own_services_put_it(int easting, int northing, double latitude, double longitude)
    {
        var ours = GridReference.At(easting, northing).ToCoordinates();

        MetresBetween(ours, new(latitude, longitude)).ShouldBeLessThan(5);
    }

    [Fact]
    public void The_worked_example_of_the_Ordnance_Survey_guide_comes_out_within_five_metres()
    {
        // Caister water tower: 651409.903, 313177.270 on the grid; the guide gives 52°39'28.8282"N 1°42'57.8663"E on WGS84.
        var (easting, northing) = NationalGrid.Project(new(52.657974, 1.716074));

        easting.ShouldBe(651_409.9, 5);
        northing.ShouldBe(313_177.3, 5);
    }

    [Fact]
    public void Every_open_school_of_the_register_lies_within_five_metres_of_its_published_latitude_and_longitude()
    {
        using var content = File.OpenRead(SharedData.File("gias-joined", "establishments-joined.csv.gz"));
        using var file = DelimitedFile.Open(content, "establishments-joined.csv.gz");
        var source = file.Column("CoordinateSource");
        FileColumn[] numbers = [file.Column("Easting"), file.Column("Northing"), file.Column("Latitude"), file.Column("Longitude")];
        var schools = 0;
        while (file.Read())
        {
            if (file[source] == "GIAS 2026-01-30")
            {
                var (easting, northing, latitude, longitude) = (Number(0), Number(1), Number(2), Number(3));
                MetresBetween(GridReference.At((int)easting, (int)northing).ToCoordinates(), new(latitude, longitude)).ShouldBeLessThan(5);
                schools++;
            }
        }

        schools.ShouldBeGreaterThan(25_000);

        double Number(int column) => double.Parse(file[numbers[column]], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void There_and_back_returns_to_the_same_metre_anywhere_in_England()
    {
        for (var easting = 85_000; easting < 655_000; easting += 9_500)
        {
            for (var northing = 10_000; northing < 655_000; northing += 9_500)
            {
                var place = GridReference.At(easting, northing);

                place.ToCoordinates().TryToGrid(out var back).ShouldBeTrue();

                back.MetresTo(place).ShouldBeLessThanOrEqualTo(1, place.ToString());
            }
        }
    }

    [Theory]
    [InlineData(49.19, -2.11)] // Saint Helier
    [InlineData(48.85, 2.35)] // Paris
    [InlineData(0, 0)]
    [InlineData(double.NaN, 0)]
    public void A_point_off_the_grid_becomes_nowhere(double latitude, double longitude)
    {
        new Coordinates(latitude, longitude).TryToGrid(out var place).ShouldBeFalse();

        place.IsPlace.ShouldBeFalse();
    }

    [Fact]
    public void Nowhere_has_no_coordinates() => Should.Throw<ArgumentException>(() => default(GridReference).ToCoordinates());

    private static double MetresBetween(Coordinates one, Coordinates other)
    {
        var north = (one.Latitude - other.Latitude) * 111_300;
        var east = (one.Longitude - other.Longitude) * 111_300 * Math.Cos(one.Latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
