using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations;

public readonly record struct RegisterImportId(Guid Value) : IEntityId<RegisterImportId>
{
    public static RegisterImportId New() => EntityId.New<RegisterImportId>();

    public static RegisterImportId From(Guid value) => new(value);

    public static RegisterImportId Parse(string s, IFormatProvider? provider) => EntityId.Parse<RegisterImportId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out RegisterImportId result) => EntityId.TryParse(s, out result);
}

public enum RegisterKind
{
    Schools,
    Links,
    Providers,
    Partnerships,
    Hubs,
    PayAreas,
    Courses,
}

/// <summary>One file taken in whole: the source of every fact that names it.</summary>
public sealed class RegisterImport
{
    public RegisterImportId Id { get; init; }

    public RegisterKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>The columns found, as a digest: files of one layout are compared with each other for what vanished.</summary>
    public required string Layout { get; init; }

    /// <summary>The day the facts are of: said by the person, or read from the file's name, or the day of the import.</summary>
    public DateOnly FactsOf { get; init; }

    public DateTimeOffset At { get; init; }

    public int Rows { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Closed { get; init; }

    public int Unchanged { get; init; }

    public int Vanished { get; init; }
}
