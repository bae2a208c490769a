using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>Agreements signed on paper, made into records through the same stages as those signed here: the database refuses to skip one.</summary>
internal sealed class PaperAgreements
{
    private readonly List<(Agreement Agreement, AgreementVersion Version, PaperRow Row)> made = [];

    public int Count => made.Count;

    public static (Agreement Agreement, AgreementVersion Version) Of(PaperRow row, (OrganisationId Id, string Name) provider, (OrganisationId Id, string Name) partner, Actor actor, DateTimeOffset at)
    {
        var agreement = NewAgreement.Between(provider.Id, partner.Id, row.Kind, null, actor.Person, at);
        var last = row.LastDay is { } day ? AcademicYear.Of(day) : AcademicYear.Of(row.FirstDay);
        var version = new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = agreement.Id, Number = 1, ProviderName = provider.Name, PartnerName = partner.Name, From = row.FirstDay, Until = row.LastDay,
            EffectiveFrom = row.FirstDay, FirstYear = AcademicYear.Of(row.FirstDay), LastYear = last, Aims = row.Aims, Area = row.Area,
        };
        version.Sections.Add(new AgreementSection
        {
            Version = version.Id, Position = 1, Code = "own-1", Title = "Signed on paper",
            Text = $"This agreement was signed on paper. Its full words are in the document that {provider.Name} and {partner.Name} keep. Recorded here is what its terms say.",
        });
        version.Delegations.AddRange(row.Delegated.Select(responsibility => new Delegation
        {
            Id = DelegationId.New(), Version = version.Id, Agreement = agreement.Id, Provider = provider.Id, Partner = partner.Id, Responsibility = responsibility, From = row.FirstDay, Until = row.LastDay,
        }));
        agreement.Versions.Add(version);
        return (agreement, version);
    }

    public void Add(Agreement agreement, AgreementVersion version, PaperRow row) => made.Add((agreement, version, row));

    /// <summary>In the transaction of the caller.</summary>
    public async Task<Refusal?> Save(AppDb db, ActivityLog log, Actor actor, CancellationToken stop)
    {
        foreach (var (agreement, version, row) in made)
        {
            db.Add(agreement);
            log.Record(new PaperAgreementRecorded(agreement.Id, agreement.Provider, agreement.Partner, version.Number, agreement.Kind, row.SignedOn), actor);
        }

        if (await db.SaveOrRefuse(stop) is { } first)
        {
            return first;
        }

        foreach (var (agreement, version, row) in made)
        {
            (version.Stage, version.Digest) = (VersionStage.Offered, AgreementDocument.Digest(agreement, version));
            (version.OfferedAt, version.OfferedBy) = (At(row), row.ForProvider.Name);
        }

        if (await db.SaveOrRefuse(stop) is { } second)
        {
            return second;
        }

        foreach (var (agreement, version, row) in made)
        {
            db.AddRange(Signature(agreement, version, AgreementSide.Provider, row.ForProvider, row), Signature(agreement, version, AgreementSide.Partner, row.ForPartner, row));
        }

        if (await db.SaveOrRefuse(stop) is { } third)
        {
            return third;
        }

        foreach (var (agreement, version, row) in made)
        {
            Holding.Put(agreement, version, new Period(row.HeldFrom, row.LastDay), At(row));
        }

        return await db.SaveOrRefuse(stop);
    }

    private static Signature Signature(Agreement agreement, AgreementVersion version, AgreementSide side, (string Name, string Role) signer, PaperRow row) => new()
    {
        Version = version.Id, Side = side, Organisation = agreement.PartyOn(side), Name = signer.Name, JobTitle = signer.Role, At = At(row), Digest = version.Digest!, OnPaper = true,
    };

    private static DateTimeOffset At(PaperRow row) => new(row.SignedOn, new TimeOnly(12, 0), TimeSpan.Zero);
}

public sealed record PaperAgreementRecorded(AgreementId Agreement, OrganisationId Provider, OrganisationId Partner, int Number, AgreementKind Kind, DateOnly SignedOn)
    : AgreementEvent(Agreement, Provider, Partner, Number)
{
    public override string Summary => $"Recorded an agreement signed on paper on {AgreementDocument.Day(SignedOn)}";
}
