using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.AccreditationLoss;

public sealed record TransferProposed(IReadOnlyList<AgreementId> Agreements, OrganisationId From, OrganisationId To, DateOnly LastDay) : JournalEvent
{
    public override string Summary => $"Asked another provider to take over {(Agreements.Count == 1 ? "an agreement" : $"{Agreements.Count} agreements")} after {AgreementDocument.Day(LastDay)}";

    public override IReadOnlyList<Guid> Subjects => [From.Value, To.Value, .. Agreements.Select(a => a.Value)];
}

public sealed record TransferAnswered(IReadOnlyList<AgreementId> Agreements, OrganisationId From, OrganisationId To, bool Accepted, IReadOnlyList<AgreementId> Drafts) : JournalEvent
{
    public override string Summary => $"{(Accepted ? "Took over" : "Refused to take over")} {(Agreements.Count == 1 ? "an agreement" : $"{Agreements.Count} agreements")} of another provider";

    public override IReadOnlyList<Guid> Subjects => [From.Value, To.Value, .. Agreements.Concat(Drafts).Select(a => a.Value)];
}

public sealed record TrainingOutAgreed(IReadOnlyList<AgreementId> Agreements, OrganisationId Provider, IReadOnlyList<OrganisationId> Partners, DateOnly Until) : JournalEvent
{
    public override string Summary => $"Kept {(Agreements.Count == 1 ? "an agreement" : $"{Agreements.Count} agreements")} for trainees already in training, until {AgreementDocument.Day(Until)}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, .. Partners.Select(p => p.Value), .. Agreements.Select(a => a.Value)];
}
