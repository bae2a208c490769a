using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Allocation;

public readonly record struct PlanRunId(Guid Value) : IEntityId<PlanRunId>
{
    public static PlanRunId New() => EntityId.New<PlanRunId>();

    public static PlanRunId From(Guid value) => new(value);

    public static PlanRunId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PlanRunId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PlanRunId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// A plan one organisation asked for: from which files, with which settings, and how it came out. What names trainees is in
/// its <see cref="PlanPapers"/> alone, and goes with it when the plan is removed.
/// </summary>
public sealed class PlanRun : IJournalled, IEditable
{
    public const int NameLength = 100;

    /// <summary>How long trainees' names and homes are kept. A course lasts a year, and the next year's plan begins with it.</summary>
    public const int DaysKept = 400;

    public PlanRunId Id { get; init; }

    public OrganisationId Organisation { get; init; }

    public required string Name { get; init; }

    /// <summary>The work that makes it.</summary>
    public JobId Job { get; init; }

    public long Seed { get; init; }

    /// <summary>After so long the best plan so far is the answer.</summary>
    public int Seconds { get; init; }

    /// <summary>The year of the partnership it plans, as it stands or as it may be; null for a plan from somebody's own files.</summary>
    public AcademicYear? ForYear { get; init; }

    /// <summary>How much each wish counts, as <see cref="PlanWishes"/> reads it; empty where all count as usual.</summary>
    public string Wishes { get; init; } = "";

    public int Trainees { get; init; }

    public int Schools { get; init; }

    public int Slots { get; init; }

    public PersonId? RequestedBy { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>The last day it exists. From the next day nobody finds it, and it is deleted.</summary>
    public DateOnly KeptUntil { get; init; }

    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>True when it is the best so far, because somebody stopped it or time ran out.</summary>
    public bool StoppedEarly { get; private set; }

    public int Filled { get; private set; }

    /// <summary>Trainees all of whose slots are filled.</summary>
    public int Placed { get; private set; }

    public int? WorstMinutes { get; private set; }

    public int? MedianMinutes { get; private set; }

    public PlanPapers? Papers { get; init; }

    public Guid Version { get; set; }

    public static DateOnly KeptFrom(DateOnly day) => day.AddDays(DaysKept);

    /// <exception cref="InvalidOperationException">Its papers were not loaded.</exception>
    internal void Becomes(MadePlan made, byte[] sheet, bool stoppedEarly, DateTimeOffset now)
    {
        var papers = Papers ?? throw new InvalidOperationException($"The papers of plan {Id} were not loaded. Maybe an Include is missing.");
        (papers.Made, papers.Sheet) = (Packed.Json(made), Packed.Bytes(sheet));
        MadeAt = now;
        StoppedEarly = stoppedEarly;
        Filled = made.Report.Filled;
        Placed = made.Trainees.Count(trainee => trainee.IsPlaced);
        (WorstMinutes, MedianMinutes) = (made.Report.WorstMinutes, made.Report.MedianMinutes);
    }
}

/// <summary>Everything of a plan that names trainees, packed, apart from the plan so that lists never load it.</summary>
public sealed class PlanPapers
{
    public PlanRunId Plan { get; init; }

    public required byte[] Trainees { get; init; }

    public required byte[] Schools { get; init; }

    public required byte[] Offers { get; init; }

    public byte[]? Windows { get; init; }

    public byte[]? Keep { get; init; }

    /// <summary>Of a plan for a year: what the files' names stand for, <see cref="Years.YearMarks"/>.</summary>
    public byte[]? Marks { get; init; }

    /// <summary>The plan as pages read it: <see cref="MadePlan"/>.</summary>
    public byte[]? Made { get; set; }

    /// <summary>The plan as <c>plan.csv</c>, the same bytes the command line writes.</summary>
    public byte[]? Sheet { get; set; }
}
