using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

public readonly record struct ComponentId(Guid Value) : IEntityId<ComponentId>
{
    public static ComponentId New() => EntityId.New<ComponentId>();

    public static ComponentId From(Guid value) => new(value);

    public static ComponentId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ComponentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ComponentId result) => EntityId.TryParse(s, out result);
}

public readonly record struct ComponentVersionId(Guid Value) : IEntityId<ComponentVersionId>
{
    public static ComponentVersionId New() => EntityId.New<ComponentVersionId>();

    public static ComponentVersionId From(Guid value) => new(value);

    public static ComponentVersionId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ComponentVersionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ComponentVersionId result) => EntityId.TryParse(s, out result);
}

public readonly record struct ComponentContributorId(Guid Value) : IEntityId<ComponentContributorId>
{
    public static ComponentContributorId New() => EntityId.New<ComponentContributorId>();

    public static ComponentContributorId From(Guid value) => new(value);

    public static ComponentContributorId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ComponentContributorId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ComponentContributorId result) => EntityId.TryParse(s, out result);
}

public readonly record struct ComponentCommentId(Guid Value) : IEntityId<ComponentCommentId>
{
    public static ComponentCommentId New() => EntityId.New<ComponentCommentId>();

    public static ComponentCommentId From(Guid value) => new(value);

    public static ComponentCommentId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ComponentCommentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ComponentCommentId result) => EntityId.TryParse(s, out result);
}

public readonly record struct ComponentDecisionId(Guid Value) : IEntityId<ComponentDecisionId>
{
    public static ComponentDecisionId New() => EntityId.New<ComponentDecisionId>();

    public static ComponentDecisionId From(Guid value) => new(value);

    public static ComponentDecisionId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ComponentDecisionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ComponentDecisionId result) => EntityId.TryParse(s, out result);
}
