using IttPartnerships.Kernel;

namespace IttPartnerships.Hosting;

public readonly record struct HostingAnswerId(Guid Value) : IEntityId<HostingAnswerId>
{
    public static HostingAnswerId New() => EntityId.New<HostingAnswerId>();

    public static HostingAnswerId From(Guid value) => new(value);

    public static HostingAnswerId Parse(string s, IFormatProvider? provider) => EntityId.Parse<HostingAnswerId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out HostingAnswerId result) => EntityId.TryParse(s, out result);
}

public readonly record struct OfferId(Guid Value) : IEntityId<OfferId>
{
    public static OfferId New() => EntityId.New<OfferId>();

    public static OfferId From(Guid value) => new(value);

    public static OfferId Parse(string s, IFormatProvider? provider) => EntityId.Parse<OfferId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OfferId result) => EntityId.TryParse(s, out result);
}
