using IttPartnerships.Kernel;

namespace IttPartnerships.Requirements;

public readonly record struct AdjustmentId(Guid Value) : IEntityId<AdjustmentId>
{
    public static AdjustmentId New() => EntityId.New<AdjustmentId>();

    public static AdjustmentId From(Guid value) => new(value);

    public static AdjustmentId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AdjustmentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AdjustmentId result) => EntityId.TryParse(s, out result);
}
