using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships;

public readonly record struct AgreementId(Guid Value) : IEntityId<AgreementId>
{
    public static AgreementId New() => EntityId.New<AgreementId>();

    public static AgreementId From(Guid value) => new(value);

    public static AgreementId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AgreementId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AgreementId result) => EntityId.TryParse(s, out result);
}

public readonly record struct AgreementVersionId(Guid Value) : IEntityId<AgreementVersionId>
{
    public static AgreementVersionId New() => EntityId.New<AgreementVersionId>();

    public static AgreementVersionId From(Guid value) => new(value);

    public static AgreementVersionId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AgreementVersionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AgreementVersionId result) => EntityId.TryParse(s, out result);
}

/// <summary>One delegated responsibility through all versions of its agreement: a variation copies the row and keeps this.</summary>
public readonly record struct DelegationId(Guid Value) : IEntityId<DelegationId>
{
    public static DelegationId New() => EntityId.New<DelegationId>();

    public static DelegationId From(Guid value) => new(value);

    public static DelegationId Parse(string s, IFormatProvider? provider) => EntityId.Parse<DelegationId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out DelegationId result) => EntityId.TryParse(s, out result);
}
