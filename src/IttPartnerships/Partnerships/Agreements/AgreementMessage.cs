using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Agreements;

public readonly record struct AgreementMessageId(Guid Value) : IEntityId<AgreementMessageId>
{
    public static AgreementMessageId New() => EntityId.New<AgreementMessageId>();

    public static AgreementMessageId From(Guid value) => new(value);

    public static AgreementMessageId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AgreementMessageId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AgreementMessageId result) => EntityId.TryParse(s, out result);
}

public enum MessageKind
{
    ChangeAsked,
    Answer,
    Declined,
}

/// <summary>What the parties said to each other about a version, by section: a request for a change with its answers, or why it was declined.</summary>
public sealed class AgreementMessage : IJournalled
{
    public AgreementMessageId Id { get; init; }

    public AgreementId Agreement { get; init; }

    public AgreementVersionId Version { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>The part of the text it is about; empty means the whole.</summary>
    public string? Section { get; init; }

    /// <summary>The request this answers.</summary>
    public AgreementMessageId? About { get; init; }

    public OrganisationId Organisation { get; init; }

    public PersonId? Person { get; init; }

    public required string Author { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    /// <summary>For a request: when the side that asked, or the writer of the text, said that it is settled.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    internal static AgreementMessage Saying(
        Agreement agreement, AgreementVersion version, MessageKind kind, string? section, AgreementMessageId? about, string text, Actor actor, string? name, DateTimeOffset at) => new()
        {
            Id = AgreementMessageId.New(), Agreement = agreement.Id, Version = version.Id, Kind = kind, Section = section, About = about,
            Organisation = actor.Organisation ?? agreement.Provider, Person = actor.Person, Author = string.IsNullOrWhiteSpace(name) ? actor.Name : name.Trim(), At = at, Text = text.Trim(),
        };
}

internal sealed class AgreementMessageMapping : IEntityTypeConfiguration<AgreementMessage>
{
    public void Configure(EntityTypeBuilder<AgreementMessage> message)
    {
        message.ToTable("agreement_messages");
        message.Property(m => m.Section).HasMaxLength(40);
        message.Property(m => m.Author).HasMaxLength(200);
        message.Property(m => m.Text).HasMaxLength(AgreementText.LongestReason);
        message.HasIndex(m => m.Agreement);
        message.HasOne<Agreement>().WithMany().HasForeignKey(m => m.Agreement).OnDelete(DeleteBehavior.Cascade);
        message.HasOne<AgreementVersion>().WithMany().HasForeignKey(m => m.Version).OnDelete(DeleteBehavior.Cascade);
        message.HasOne<AgreementMessage>().WithMany().HasForeignKey(m => m.About).OnDelete(DeleteBehavior.Cascade);
        message.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
