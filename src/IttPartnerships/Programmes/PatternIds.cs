using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

public readonly record struct PatternId(Guid Value) : IEntityId<PatternId>
{
    public static PatternId New() => EntityId.New<PatternId>();

    public static PatternId From(Guid value) => new(value);

    public static PatternId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PatternId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PatternId result) => EntityId.TryParse(s, out result);
}

public readonly record struct WindowId(Guid Value) : IEntityId<WindowId>
{
    public static WindowId New() => EntityId.New<WindowId>();

    public static WindowId From(Guid value) => new(value);

    public static WindowId Parse(string s, IFormatProvider? provider) => EntityId.Parse<WindowId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out WindowId result) => EntityId.TryParse(s, out result);
}
