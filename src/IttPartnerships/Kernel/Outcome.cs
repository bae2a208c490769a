using System.Diagnostics.CodeAnalysis;

namespace IttPartnerships.Kernel;

/// <summary>
/// Why something was refused: a stable code (a rule's id where a rule said no), one plain English sentence, and the
/// name of the command's field it belongs beside, where there is one. Refusals are expected; bugs throw.
/// </summary>
public sealed record Refusal(string Code, string Statement, string? Field = null)
{
    /// <summary>The actor may not know this thing exists: pages and API answer 404.</summary>
    public static readonly Refusal NotFound = new("not-found", "This does not exist, or it is not yours to see");

    /// <summary>Someone else saved first: nothing was written.</summary>
    public static readonly Refusal Changed = new("changed", "Someone else changed this while you were working on it. Check what it says now and try again");
}

/// <summary>What a use case answers: a value, or every reason it was refused. Never both, never neither.</summary>
/// <typeparam name="T">What a successful run gives back.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals)
    {
        this.value = value;
        Refusals = refusals;
    }

    public IReadOnlyList<Refusal> Refusals { get; }

    public bool Succeeded => Refusals.Count == 0;

    /// <exception cref="InvalidOperationException">The use case was refused: ask <see cref="Succeeded"/> first.</exception>
    public T Value => Succeeded
        ? value!
        : throw new InvalidOperationException($"Refused: {string.Join("; ", Refusals.Select(r => r.Statement))}. Maybe Succeeded was not asked first.");

    public bool Try([NotNullWhen(true)] out T? result)
    {
        result = value;
        return Succeeded;
    }

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => new(default, refusals is { Count: > 0 }
        ? refusals
        : throw new ArgumentException("A refusal needs at least one reason.", nameof(refusals)));
}

/// <summary>The value of a use case that only does something.</summary>
public readonly record struct Done;
