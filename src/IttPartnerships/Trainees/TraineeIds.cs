using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees;

public readonly record struct TraineeId(Guid Value) : IEntityId<TraineeId>
{
    public static TraineeId New() => EntityId.New<TraineeId>();

    public static TraineeId From(Guid value) => new(value);

    public static TraineeId Parse(string s, IFormatProvider? provider) => EntityId.Parse<TraineeId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out TraineeId result) => EntityId.TryParse(s, out result);
}

public readonly record struct CircumstanceId(Guid Value) : IEntityId<CircumstanceId>
{
    public static CircumstanceId New() => EntityId.New<CircumstanceId>();

    public static CircumstanceId From(Guid value) => new(value);

    public static CircumstanceId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CircumstanceId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CircumstanceId result) => EntityId.TryParse(s, out result);
}
