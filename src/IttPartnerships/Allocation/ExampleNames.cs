namespace IttPartnerships.Allocation;

/// <summary>A seeded source of chance that is the same in every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Below(int count) => (int)(Next() % (ulong)count);

    public bool Chance(double share) => Next() >> 11 < share * (1UL << 53);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A whole number around 0: most within the spread, nearly all within twice of it.</summary>
    public int Around(int spread) => (Below(spread + 1) + Below(spread + 1) + Below(spread + 1) + Below(spread + 1)) - (2 * spread);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>Invented people and schools, each name once.</summary>
internal sealed class ExampleNames(Dice dice)
{
    private static readonly string[] First =
        ["Ada", "Bilal", "Carys", "Dev", "Eve", "Farah", "George", "Hana", "Idris", "Jo", "Kezia", "Liam", "Mina", "Noor", "Owen", "Priya", "Rhys", "Sana", "Tom", "Una", "Wren", "Yusuf", "Zoë"];

    private static readonly string[] Last =
        ["Ashdown", "Brook", "Carrow", "Dunmore", "Ellery", "Fenwick", "Garth", "Holloway", "Ingham", "Joyce", "Kestrel", "Larkin", "Marlow", "Nettle", "O'Dale", "Pryor", "Quill", "Rowan", "Stirling", "Thorne", "Underhill", "Vane", "Wilder"];

    private static readonly string[] Place =
        ["Alder", "Beacon", "Cross", "Dove", "Elm", "Fern", "Glen", "Heron", "Ivy", "Kings", "Lark", "Mill", "North", "Oak", "Park", "Quarry", "River", "Stone", "Tower", "Vale", "West", "Yew"];

    private static readonly string[] Ending = ["bank", "bridge", "brook", "croft", "dale", "field", "ford", "gate", "hill", "mead", "side", "wood"];

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Person() => Unique($"{dice.Pick(First)} {dice.Pick(Last)}");

    public string School(ExamplePhase phase) => Unique($"{dice.Pick(Place)}{dice.Pick(Ending)} " + phase switch
    {
        ExamplePhase.Primary => "Primary School",
        ExamplePhase.Secondary => "High School",
        _ => "Special School",
    });

    private string Unique(string name)
    {
        for (var number = 2; ; number++)
        {
            if (taken.Add(name))
            {
                return name;
            }

            var bare = name.TrimEnd([.. "0123456789 "]);
            name = $"{bare} {number}";
        }
    }
}
