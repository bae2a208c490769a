using System.Numerics;
using IttPartnerships.Itp;
using IttPartnerships.Organisations;

namespace IttPartnerships.Requirements;

/// <summary>What the days of one trainee come to on one basis: counted once, read by every requirement.</summary>
public sealed class Evidence
{
    /// <summary>A key stage counts as trained in from two weeks in it.</summary>
    public const int DaysInKeyStage = 10;

    /// <summary>Divided without rest by every number of days a week.</summary>
    private const int WholeWeek = 60;

    private const int HighShare = 80;

    private Evidence(Basis basis) => Basis = basis;

    public Basis Basis { get; }

    /// <summary>Placements with at least one day, in order of first days, with how many.</summary>
    public List<(PlacementFacts Placement, int Days)> Placements { get; } = new(4);

    public int PlacementDays { get; private set; }

    /// <summary>Of these, in schools; the rest is in colleges and places without a number in the register.</summary>
    public int DaysInSchools { get; private set; }

    public int DaysAbroad { get; private set; }

    public int DaysAtEmployer { get; private set; }

    /// <summary>Weeks with at least one placement day.</summary>
    public int Weeks { get; private set; }

    /// <summary>Weeks at 80% of a timetable or more, counted by the days a week the trainee is in school.</summary>
    public decimal HighShareWeeks => Math.Floor(highShare * 10m / WholeWeek) / 10m;

    /// <summary>Key stages with at least <see cref="DaysInKeyStage"/> days.</summary>
    public KeyStages Taught { get; private set; }

    public int ItpDays { get; private set; }

    public int ItpDaysInSchool { get; private set; }

    /// <summary>Days of ITP that are over and of which nobody took the register.</summary>
    public int ItpDaysWithoutRegister { get; private set; }

    /// <summary>Dates written down for ITP and for a placement (IT-03).</summary>
    public int CountedTwice { get; private set; }

    private int highShare;

    /// <summary>Different real schools (TR-01).</summary>
    public int Schools
    {
        get
        {
            var count = 0;
            for (var i = 0; i < Placements.Count; i++)
            {
                var school = Placements[i].Placement.School;
                var isNew = school.IsReal;
                for (var before = 0; isNew && before < i; before++)
                {
                    isNew = Placements[before].Placement.School.SameAs != school.SameAs;
                }

                count += isNew ? 1 : 0;
            }

            return count;
        }
    }

    public static Evidence Of(TraineeFacts facts, Basis basis)
    {
        var evidence = new Evidence(basis);
        var today = facts.Today.DayNumber;
        Span<int> inStage = stackalloc int[6];
        Span<ulong> weeks = stackalloc ulong[8];
        foreach (var placement in facts.Placements)
        {
            var past = basis == Basis.Plan ? [] : placement.Actual.AsSpan();
            var coming = placement.Planned.AsSpan();
            coming = basis == Basis.Plan ? coming : basis == Basis.Actual ? [] : coming[FirstAfter(coming, today)..];
            if (past.Length + coming.Length > 0)
            {
                evidence.Add(facts, placement, past.Length + coming.Length, inStage);
                evidence.AddDays(facts, placement, past, weeks);
                evidence.AddDays(facts, placement, coming, weeks);
            }
        }

        for (var stage = 0; stage < inStage.Length; stage++)
        {
            evidence.Taught |= inStage[stage] >= DaysInKeyStage ? (KeyStages)(1 << stage) : KeyStages.None;
        }

        foreach (var week in weeks)
        {
            evidence.Weeks += BitOperations.PopCount(week);
        }

        evidence.AddItp(facts, today);
        return evidence;
    }

    /// <summary>Where the first day after this one stands in days that are in order.</summary>
    internal static int FirstAfter(ReadOnlySpan<int> days, int day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? ~at : at + 1;
    }

    private void Add(TraineeFacts facts, PlacementFacts placement, int days, Span<int> inStage)
    {
        Placements.Add((placement, days));
        PlacementDays += days;
        DaysInSchools += placement.School.IsSchool ? days : 0;
        DaysAbroad += placement.School.IsAbroad ? days : 0;
        DaysAtEmployer += placement.School.Id == facts.EmployingSchool ? days : 0;
        for (var stage = 0; stage < inStage.Length; stage++)
        {
            inStage[stage] += ((int)placement.KeyStages & (1 << stage)) != 0 ? days : 0;
        }
    }

    private void AddDays(TraineeFacts facts, PlacementFacts placement, ReadOnlySpan<int> days, Span<ulong> weeks)
    {
        var shares = facts.Shares.AsSpan();
        var (step, firstWeek) = (0, facts.StartsOn.DayNumber / 7);
        var worth = WholeWeek / Math.Clamp(placement.DaysAWeek, 1, 5);
        foreach (var day in days)
        {
            var week = Math.Clamp((day / 7) - firstWeek, 0, (weeks.Length * 64) - 1);
            weeks[week >> 6] |= 1UL << (week & 63);
            while (step < shares.Length && shares[step].From <= day)
            {
                step++;
            }

            highShare += step > 0 && shares[step - 1].Percent >= HighShare ? worth : 0;
        }
    }

    private void AddItp(TraineeFacts facts, int today)
    {
        foreach (var itp in facts.Itp)
        {
            var over = FirstAfter(itp.Planned.AsSpan(), today);
            var days = Basis switch
            {
                Basis.Plan => itp.Planned.Length,
                Basis.Actual => itp.Attended.Length,
                _ => itp.Attended.Length + itp.Planned.Length - over,
            };
            ItpDays += days;
            ItpDaysInSchool += itp.Place == ItpPlace.School ? days : 0;
            ItpDaysWithoutRegister += itp.Attended.IsEmpty ? over : 0;
            for (var i = 0; Basis != Basis.Plan && i < itp.Attended.Length; i++)
            {
                CountedTwice += IsInSchoolOn(facts, itp.Attended[i]) ? 1 : 0;
            }
        }
    }

    private static bool IsInSchoolOn(TraineeFacts facts, int day)
    {
        foreach (var placement in facts.Placements)
        {
            if (placement.Actual.AsSpan().BinarySearch(day) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
