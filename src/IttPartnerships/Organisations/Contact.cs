using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations;

public readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId New() => EntityId.New<ContactId>();

    public static ContactId From(Guid value) => new(value);

    public static ContactId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ContactId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ContactId result) => EntityId.TryParse(s, out result);
}

/// <summary>A named person to talk to at an organisation. Kept for as long as it is confirmed, seen by the organisation's own people.</summary>
public sealed class Contact : IEditable, IJournalled
{
    public ContactId Id { get; init; }

    public OrganisationId Organisation { get; init; }

    /// <summary>The organisation that keeps this contact: the same body may be reached differently by each of its partners.</summary>
    public OrganisationId KeptBy { get; init; }

    public required string Name { get; set; }

    public string? JobTitle { get; set; }

    public string? Email { get; set; }

    public string? Telephone { get; set; }

    public DateOnly LastConfirmed { get; set; }

    public Guid Version { get; set; }
}
