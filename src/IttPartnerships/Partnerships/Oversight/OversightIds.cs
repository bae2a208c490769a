using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

public readonly record struct OversightActivityId(Guid Value) : IEntityId<OversightActivityId>
{
    public static OversightActivityId New() => EntityId.New<OversightActivityId>();

    public static OversightActivityId From(Guid value) => new(value);

    public static OversightActivityId Parse(string s, IFormatProvider? provider) => EntityId.Parse<OversightActivityId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OversightActivityId result) => EntityId.TryParse(s, out result);
}

public readonly record struct OversightActionId(Guid Value) : IEntityId<OversightActionId>
{
    public static OversightActionId New() => EntityId.New<OversightActionId>();

    public static OversightActionId From(Guid value) => new(value);

    public static OversightActionId Parse(string s, IFormatProvider? provider) => EntityId.Parse<OversightActionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OversightActionId result) => EntityId.TryParse(s, out result);
}
