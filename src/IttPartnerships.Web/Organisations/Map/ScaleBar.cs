namespace IttPartnerships.Web.Organisations.Map;

/// <summary>A round distance that takes up to a fifth of the picture.</summary>
/// <param name="Text">For example "5 miles".</param>
/// <param name="Length">Picture units.</param>
public sealed record ScaleBar(string Text, double Length)
{
    internal const double MetresAMile = 1_609.344;
    private static readonly double[] Round = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];

    public static ScaleBar Miles(MapView view) => Of(view, MetresAMile, "mile");

    public static ScaleBar Kilometres(MapView view) => Of(view, 1000, "kilometre");

    /// <summary>True where a name would stand under the two bars in the lower left corner.</summary>
    internal static bool Covers(MapLabel label, MapView view) => label.X - label.HalfWidth < 150 && label.Y > view.Height - 60;

    private static ScaleBar Of(MapView view, double metres, string unit)
    {
        var number = Round.Last(length => length == Round[0] || length * metres * view.UnitsPerMetre <= MapView.PictureWidth / 5);
        var text = number switch { 0.25 => "¼", 0.5 => "½", _ => $"{number:0}" };
        return new($"{text} {unit}{(number > 1 ? "s" : "")}", Math.Round(number * metres * view.UnitsPerMetre, 1));
    }
}
