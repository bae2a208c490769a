namespace IttPartnerships.Organisations.Places;

/// <summary>
/// Where to ask for travel times, by mode; a mode without a server is estimated. OSRM has no timetables, so public
/// transport is always estimated. The places asked for are people's homes: set only a server you run or have an agreement with.
/// </summary>
public sealed record RoutingSettings
{
    public RoutingProfile? Car { get; init; }

    public RoutingProfile? Cycle { get; init; }

    public RoutingProfile? Walk { get; init; }

    /// <summary>How long one request may take before it is given up.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request that failed in passing (no connection, time-out, 429, 5xx) is tried again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Wait before the first retry; doubled for each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a server that keeps failing is left alone, so that a large plan does not wait for it thousands of times.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most sources, and most destinations, in one request: 50 and 50 stay within OSRM's own default of 100 coordinates.</summary>
    public int LargestSide { get; init; } = 50;

    /// <summary>Requests under way at a time.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>
    /// OSRM drives as if roads were empty. The Department for Transport's delays in 2023 are 20% over free flow on the
    /// strategic roads and 43% on local A roads (docs/travel.md); this lies between.
    /// </summary>
    public double TrafficFactor { get; init; } = 1.3;

    /// <summary>A place further than this from any road the server knows is off its map, in metres: the pair is estimated.</summary>
    public double FarthestFromRoad { get; init; } = 1_000;

    public RoutingProfile? For(TravelMode mode) => mode switch
    {
        TravelMode.Car => Car,
        TravelMode.Cycle => Cycle,
        TravelMode.Walk => Walk,
        _ => null,
    };
}

/// <summary>One OSRM server and the profile its data was prepared with.</summary>
/// <param name="BaseAddress">For example <c>http://localhost:5000/</c>; a path in it is kept.</param>
/// <param name="Profile">The name in the request's path; OSRM itself ignores it, proxies may not.</param>
public sealed record RoutingProfile(Uri BaseAddress, string Profile = "driving");
