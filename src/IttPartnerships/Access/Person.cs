using IttPartnerships.Kernel;

namespace IttPartnerships.Access;

public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId New() => EntityId.New<PersonId>();

    public static PersonId From(Guid value) => new(value);

    public static PersonId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PersonId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PersonId result) => EntityId.TryParse(s, out result);
}
