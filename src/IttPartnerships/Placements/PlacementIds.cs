using IttPartnerships.Kernel;

namespace IttPartnerships.Placements;

public readonly record struct PlacementId(Guid Value) : IEntityId<PlacementId>
{
    public static PlacementId New() => EntityId.New<PlacementId>();

    public static PlacementId From(Guid value) => new(value);

    public static PlacementId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PlacementId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PlacementId result) => EntityId.TryParse(s, out result);
}

public readonly record struct HelpRequestId(Guid Value) : IEntityId<HelpRequestId>
{
    public static HelpRequestId New() => EntityId.New<HelpRequestId>();

    public static HelpRequestId From(Guid value) => new(value);

    public static HelpRequestId Parse(string s, IFormatProvider? provider) => EntityId.Parse<HelpRequestId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out HelpRequestId result) => EntityId.TryParse(s, out result);
}

public readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId New() => EntityId.New<CheckInId>();

    public static CheckInId From(Guid value) => new(value);

    public static CheckInId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CheckInId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CheckInId result) => EntityId.TryParse(s, out result);
}
