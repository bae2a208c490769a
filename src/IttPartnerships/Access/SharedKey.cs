namespace IttPartnerships.Access;

/// <summary>A key that protects cookies and forms, in the web's own XML: here, so that several processes read each other's.</summary>
public sealed class SharedKey
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
