using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Access;

public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId New() => EntityId.New<PersonId>();

    public static PersonId From(Guid value) => new(value);

    public static PersonId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PersonId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PersonId result) => EntityId.TryParse(s, out result);
}

/// <summary>Somebody who signs in. What they may do comes from their memberships, never from here.</summary>
public sealed class Person : IEditable, IJournalled
{
    public const int NameLength = 200;

    public PersonId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>As the person writes it; <see cref="EmailFolded"/> is what is unique and what is looked up.</summary>
    public required string Email { get; set; }

    public required string EmailFolded { get; set; }

    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>When their personal data was erased; the record itself stays, because the journal points at it.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public Guid Version { get; set; }

    public Credentials? Credentials { get; set; }

    public List<Membership> Memberships { get; init; } = [];

    public List<Passkey> Passkeys { get; init; } = [];

    public static Person Named(string name, EmailAddress email, DateTimeOffset now)
    {
        var id = PersonId.New();
        return new Person
        {
            Id = id,
            Name = name.Trim(),
            Email = email.Value,
            EmailFolded = email.Folded,
            JoinedAt = now,
            Credentials = new Credentials { Person = id },
        };
    }

    /// <summary>Everything that says who this was goes; the id stays.</summary>
    public void Erase(DateTimeOffset now)
    {
        Name = "Erased person";
        Email = "";
        EmailFolded = $"erased {Id.Value}";
        ErasedAt = now;
        Credentials = null;
        Memberships.Clear();
        Passkeys.Clear();
    }
}
