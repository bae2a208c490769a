namespace IttPartnerships.Kernel;

/// <summary>
/// An id type: a version 7 guid, so ids sort by time of making. One record struct per entity, made by the domain and
/// never by the database; the data room stores them all by one convention.
/// </summary>
public interface IEntityId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class EntityId
{
    public static TSelf New<TSelf>()
        where TSelf : struct, IEntityId<TSelf> => TSelf.From(Guid.CreateVersion7());

    public static TSelf Parse<TSelf>(string s)
        where TSelf : struct, IEntityId<TSelf> => TSelf.From(Guid.Parse(s));

    public static bool TryParse<TSelf>(string? s, out TSelf result)
        where TSelf : struct, IEntityId<TSelf>
    {
        var good = Guid.TryParse(s, out var guid);
        result = good ? TSelf.From(guid) : default;
        return good;
    }
}
