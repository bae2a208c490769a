namespace IttPartnerships.Organisations.Places;

/// <summary>A table of travel times: a row for each source, a column for each destination, in the order they were given.</summary>
public sealed class TravelTable
{
    private readonly TravelTime[] times;

    internal TravelTable(int sources, int destinations)
    {
        Sources = sources;
        Destinations = destinations;
        times = new TravelTime[checked(sources * destinations)];
    }

    public int Sources { get; }

    public int Destinations { get; }

    /// <summary>Why a routing server's answer is missing somewhere, in words, each once; empty where nothing went wrong.</summary>
    public IReadOnlyList<string> Problems { get; internal set; } = [];

    /// <summary>How many pairs have this source.</summary>
    public int CountFrom(TravelSource source) => times.Count(time => time.Source == source);

    public TravelTime this[int source, int destination]
    {
        get => times[Index(source, destination)];
        internal set => times[Index(source, destination)] = value;
    }

    private int Index(int source, int destination) => source >= 0 && source < Sources && destination >= 0 && destination < Destinations
        ? (source * Destinations) + destination
        : throw new ArgumentOutOfRangeException(nameof(source), $"{source}, {destination} is outside a table of {Sources} by {Destinations}.");
}
