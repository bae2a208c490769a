namespace IttPartnerships.Demonstration;

/// <summary>
/// Names of places and people that sound English and are nobody's. Places are put together from parts; a test compares what
/// comes out with every name of the real registers where those are at hand.
/// </summary>
internal sealed class InventedNames(Chance chance)
{
    private static readonly string[] Starts =
    [
        "Quen", "Thros", "Marv", "Oskel", "Belvan", "Harnet", "Lorv", "Pellin", "Drusk", "Gorvel", "Ilvan", "Jarn", "Kellow", "Mordel",
        "Nevin", "Ruvel", "Tarvin", "Ulvet", "Vestin", "Yarlet", "Zennick", "Brovel", "Cralin", "Dwindle", "Eskrin", "Frimble", "Glavin",
        "Hestry", "Istrel", "Krevel", "Lusken", "Mirven", "Norlet", "Oxtrel", "Prewin", "Skevin", "Tremble", "Wyvel", "Aldrus", "Fenwyth",
    ];

    private static readonly string[] Ends =
    [
        "wick", "ford", "combe", "stead", "worthy", "mere", "bourne", "thorpe", "ley", "holt", "barrow", "minster", "haven", "dale", "ridge", "well",
    ];

    private static readonly string[] Befores = ["", "", "", "", "", "", "", "", "", "", "Great ", "Little ", "Upper ", "Nether "];

    private static readonly string[] Saints = ["Aldreda", "Osgyth", "Wendrith", "Corbert", "Ivorwen", "Teldric", "Maerwyn", "Eadgifu", "Hyldeth", "Brannoc"];

    private static readonly string[] GivenNames =
        ["Amara", "Bryn", "Chidi", "Dilys", "Esme", "Farid", "Greta", "Hugo", "Imani", "Jonas", "Kavita", "Leif", "Mabel", "Nikhil", "Orla", "Petra", "Rowan", "Sanjay", "Tamsin", "Viola",
            "Anwen", "Bashir", "Clementine", "Dorota", "Edmund", "Femi", "Gareth", "Hafsa", "Isolde", "Jacinta", "Kofi", "Lowri", "Mattias", "Noor", "Osian", "Parveen", "Rhodri", "Saoirse", "Theo", "Yasmin"];

    private static readonly string[] FamilyNames =
        ["Abernyte", "Bexforth", "Carrowby", "Dunmallet", "Elverstone", "Farrowgate", "Gillanders", "Hatherwick", "Inglesant", "Jessamore", "Kingscrane", "Lorrimore", "Mallinder", "Netherclift", "Oakenfull",
            "Pettigarth", "Quillfeather", "Ravensmoor", "Silverlock", "Thistlewood", "Underwick", "Vantongue", "Westerdale", "Yarrowfield", "Ashgrovel", "Brindlecote", "Copperthwaite", "Dovestone",
            "Eddlesworth", "Fothercombe", "Greywether", "Hollinshead", "Ironmere", "Kestrelby", "Lindenhall", "Mossgather", "Orrinsmith", "Penhallow", "Rookhampton", "Stonegrave"];

    private readonly HashSet<string> used = [];

    /// <summary>A place of its own; no two of one county are the same.</summary>
    public string Place()
    {
        for (var attempt = 0; attempt < 10_000; attempt++)
        {
            var place = $"{chance.Pick(Befores)}{chance.Pick(Starts)}{chance.Pick(Ends)}";
            if (used.Add(place))
            {
                return place;
            }
        }

        throw new InvalidOperationException($"No place name is left after {used.Count}. Maybe the county is too big: make more counties.");
    }

    /// <summary>A place's name without a word before it, for a town.</summary>
    public string Town()
    {
        string town;
        do
        {
            town = $"{chance.Pick(Starts)}{chance.Pick(Ends)}";
        }
        while (!used.Add(town));

        return town;
    }

    public static string County(int number) => $"{Starts[number % Starts.Length]}{(number < Starts.Length ? "" : "er")}shire";

    public string Saint() => chance.Pick(Saints);

    public string Person() => $"{chance.Pick(GivenNames)} {chance.Pick(FamilyNames)}";
}
