using IttPartnerships.Kernel;

namespace IttPartnerships.Itp;

public readonly record struct ItpUnitId(Guid Value) : IEntityId<ItpUnitId>
{
    public static ItpUnitId New() => EntityId.New<ItpUnitId>();

    public static ItpUnitId From(Guid value) => new(value);

    public static ItpUnitId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ItpUnitId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ItpUnitId result) => EntityId.TryParse(s, out result);
}

public readonly record struct ItpGroupId(Guid Value) : IEntityId<ItpGroupId>
{
    public static ItpGroupId New() => EntityId.New<ItpGroupId>();

    public static ItpGroupId From(Guid value) => new(value);

    public static ItpGroupId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ItpGroupId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ItpGroupId result) => EntityId.TryParse(s, out result);
}
