namespace IttPartnerships.Planner;

/// <summary>Options of a letter, each thing that is said of them in an array of its own: of many options in a row one thing is wanted at a time, and several are read at once.</summary>
/// <param name="count">How many options there are.</param>
/// <param name="takeMore">Whether any takes anything besides its first place.</param>
internal sealed class OptionColumns(int count, bool takeMore)
{
    private readonly int[] more = takeMore ? new int[count] : [];
    private readonly byte[] counts = takeMore ? new byte[count] : [];

    public int Count => Points.Length;

    /// <inheritdoc cref="CourseOption" path="/param[@name='Points']"/>
    public int[] Points { get; } = new int[count];

    /// <summary>Which of all the points options have in a year these are: see <see cref="CourseOptions.DistinctPoints"/>.</summary>
    public int[] PointsAt { get; } = new int[count];

    /// <inheritdoc cref="CourseOption" path="/param[@name='Place']"/>
    public int[] Places { get; } = new int[count];

    /// <inheritdoc cref="CourseOption" path="/param[@name='School']"/>
    public ushort[] Schools { get; } = new ushort[count];

    /// <inheritdoc cref="CourseOption" path="/param[@name='Labels']"/>
    public byte[] Labels { get; } = new byte[count];

    public CourseOption this[int at]
    {
        get => new(Points[at], Places[at], takeMore ? more[at] : 0, Schools[at], takeMore ? counts[at] : (byte)0, Labels[at]);
        set
        {
            (Points[at], Places[at], Schools[at], Labels[at]) = (value.Points, value.Place, value.School, value.Labels);
            if (takeMore)
            {
                (more[at], counts[at]) = (value.More, value.Count);
            }
        }
    }

    /// <summary>Where what an option takes besides stands in <see cref="CourseLetter.Places"/>.</summary>
    public (int Start, int End) More(int at) => takeMore ? (more[at], more[at] + counts[at]) : default;

    public void Swap(int one, int other)
    {
        (PointsAt[one], PointsAt[other]) = (PointsAt[other], PointsAt[one]);
        (this[one], this[other]) = (this[other], this[one]);
    }
}
