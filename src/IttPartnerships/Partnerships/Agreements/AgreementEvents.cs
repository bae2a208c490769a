using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Agreements;

// Names of organisations stay out too: they are looked up, and a reader of the journal is entitled to both parties' entries.

public abstract record AgreementEvent(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [Agreement.Value, Provider.Value, Partner.Value];
}

public sealed record TemplateKept(AgreementTemplateId Template, OrganisationId Provider, bool New) : JournalEvent
{
    public override string Summary => New ? "Added an agreement template" : "Changed an agreement template";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Template.Value];
}

public sealed record AgreementDrafted(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, AgreementKind Kind, AgreementId? RenewalOf)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => RenewalOf is null ? "Drafted an agreement" : "Drafted the renewal of an agreement";
}

public sealed record DraftChanged(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, string What)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Changed {What} in the draft of version {Number}";
}

public sealed record DraftDiscarded(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number) : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Threw away the draft of version {Number}";
}

public sealed record AgreementOffered(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, string Digest)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Sent version {Number} of an agreement to the partner";
}

public sealed record OfferWithdrawn(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, int? Next) : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Took back version {Number} before both had signed it{(Next is { } next ? $", to write version {next}" : "")}";
}

public sealed record AgreementDeclined(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number) : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Declined version {Number} of an agreement";
}

public sealed record AgreementSigned(
    AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, AgreementSide Side, string Digest, DateOnly? HeldFrom)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary =>
        $"Signed version {Number} for the {(Side == AgreementSide.Provider ? "accredited provider" : "partner")}{(HeldFrom is { } from ? $"; in force from {AgreementDocument.Day(from)}" : "")}";
}

public sealed record VariationDrafted(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, DateOnly EffectiveFrom)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Drafted version {Number} of an agreement, to take effect on {AgreementDocument.Day(EffectiveFrom)}";
}

public sealed record AgreementEnded(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, DateOnly LastDay, EndReason Reason, DateOnly? Before)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Ended an agreement early; its last day is {AgreementDocument.Day(LastDay)}";
}

public sealed record ChangeAsked(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, string Section) : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Asked for a change of {Section} in version {Number}";
}

public sealed record ChangeAnswered(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, bool Settled) : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => Settled ? $"Settled a request for a change in version {Number}" : $"Answered a request for a change in version {Number}";
}


public sealed record PartnerReminded(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, int Letters)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Reminded the partner of version {Number} of an agreement";
}

public sealed record LinkSentAgain(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number) : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Sent a new link to version {Number} of an agreement, as its reader asked";
}
