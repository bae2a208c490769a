using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.AccreditationLoss;

public readonly record struct AgreementTransferId(Guid Value) : IEntityId<AgreementTransferId>
{
    public static AgreementTransferId New() => EntityId.New<AgreementTransferId>();

    public static AgreementTransferId From(Guid value) => new(value);

    public static AgreementTransferId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AgreementTransferId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AgreementTransferId result) => EntityId.TryParse(s, out result);
}

public enum TransferState
{
    Proposed,
    Accepted,
    Refused,
}

/// <summary>
/// That one accredited provider asks another to take over an agreement. Nothing changes before the other accepts: then the agreement
/// ends on its last day, and a draft with the same text waits at the other, to check, send and sign like any other.
/// </summary>
public sealed class AgreementTransfer : IEditable, IJournalled
{
    public AgreementTransferId Id { get; init; }

    public AgreementId Agreement { get; init; }

    public OrganisationId From { get; init; }

    public OrganisationId To { get; init; }

    /// <summary>The last day with the provider that gives it up.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>What happens to the trainees and schools it touches.</summary>
    public required string Plan { get; init; }

    public required string ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public TransferState State { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The draft that came of it.</summary>
    public AgreementId? Draft { get; set; }

    public Guid Version { get; set; }
}

internal sealed class AgreementTransferMapping : IEntityTypeConfiguration<AgreementTransfer>
{
    public void Configure(EntityTypeBuilder<AgreementTransfer> transfer)
    {
        transfer.ToTable("agreement_transfers", table =>
        {
            table.HasCheckConstraint("a_transfer_is_between_two", "\"from\" <> \"to\"");
            table.HasCheckConstraint("an_accepted_transfer_was_answered", "state = 'Proposed' OR answered_at IS NOT NULL");
        });
        transfer.Property(t => t.Plan).HasMaxLength(4000);
        transfer.Property(t => t.ProposedBy).HasMaxLength(200);
        transfer.Property(t => t.Version).IsConcurrencyToken();
        transfer.HasIndex(t => t.Agreement).IsUnique().HasDatabaseName("one_transfer_at_a_time_is_open").HasFilter("state = 'Proposed'");
        transfer.HasIndex(t => t.To);
        transfer.HasIndex(t => t.From);
        transfer.HasOne<Agreement>().WithMany().HasForeignKey(t => t.Agreement).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<Agreement>().WithMany().HasForeignKey(t => t.Draft).OnDelete(DeleteBehavior.SetNull);
        transfer.HasOne<Organisation>().WithMany().HasForeignKey(t => t.From).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<Organisation>().WithMany().HasForeignKey(t => t.To).OnDelete(DeleteBehavior.Restrict);
    }
}
