using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>Agreements in force, arranged past the use cases for tests of what stands on them.</summary>
public static class SomeAgreements
{
    private const string Digest = "0000000000000000000000000000000000000000000000000000000000000000";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="delegated">Each begins and ends with the agreement, and nothing says how it is overseen.</param>
    public static Task<AgreementId> AddAgreement(
        this AppDb db, OrganisationId provider, OrganisationId partner, DateOnly from, DateOnly? until,
        AgreementKind kind = AgreementKind.LeadPartner, params IReadOnlyList<Responsibility> delegated) =>
        Add(db, provider, partner, from, until, kind, delegated, []);

    /// <summary>The same with the names that its text gives the parties.</summary>
    public static Task<AgreementId> AddAgreement(
        this AppDb db, (OrganisationId Id, string Name) provider, (OrganisationId Id, string Name) partner, DateOnly from, DateOnly? until,
        AgreementKind kind = AgreementKind.LeadPartner, params IReadOnlyList<Responsibility> delegated) =>
        Add(db, provider.Id, partner.Id, from, until, kind, delegated, [], (provider.Name, partner.Name));

    /// <summary>One responsibility, overseen as often as said for each method.</summary>
    public static async Task<DelegationId> AddOverseen(
        this AppDb db, OrganisationId provider, OrganisationId partner, DateOnly from, DateOnly? until, Responsibility responsibility,
        params IReadOnlyList<(OversightMethod Method, int EveryMonths)> overseen)
    {
        var agreement = await Add(db, provider, partner, from, until, AgreementKind.LeadPartner, [responsibility], overseen);
        return await db.Delegations.Where(d => d.Agreement == agreement).Select(d => d.Id).SingleAsync(Stop);
    }

    private static async Task<AgreementId> Add(
        AppDb db, OrganisationId provider, OrganisationId partner, DateOnly from, DateOnly? until, AgreementKind kind,
        IReadOnlyList<Responsibility> delegated, IReadOnlyList<(OversightMethod Method, int EveryMonths)> overseen, (string Provider, string Partner) names = default)
    {
        var agreement = new Agreement { Id = AgreementId.New(), Provider = provider, Partner = partner, Kind = kind };
        var version = new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = agreement.Id, Number = 1, From = from, Until = until, EffectiveFrom = from,
            FirstYear = AcademicYear.Of(from), LastYear = AcademicYear.Of(until ?? from), ProviderName = names.Provider ?? "", PartnerName = names.Partner ?? "",
        };
        version.Delegations.AddRange(delegated.Select(responsibility => new Delegation
        {
            Id = DelegationId.New(), Version = version.Id, Agreement = agreement.Id, Provider = provider, Partner = partner,
            Responsibility = responsibility, From = from, Until = until, HeldFrom = from, HeldUntil = until,
        }));
        foreach (var delegation in version.Delegations)
        {
            delegation.Oversight.AddRange(overseen.Select(way => new OversightArrangement
            {
                Version = version.Id, Delegation = delegation.Id, Method = way.Method, EveryMonths = way.EveryMonths,
                Evidence = "A note of what was seen", Owner = "Head of quality",
            }));
        }

        agreement.Versions.Add(version);
        db.Add(agreement);
        await db.SaveForTest();

        (version.Stage, version.Digest) = (VersionStage.Offered, Digest);
        await db.SaveForTest();

        (version.Stage, version.HeldFrom, version.HeldUntil) = (VersionStage.Signed, from, until);
        (agreement.HeldFrom, agreement.HeldUntil) = (from, until);
        await db.SaveForTest();
        db.ChangeTracker.Clear();
        return agreement.Id;
    }

    /// <summary>The provider found the partner ready for all seven, for long.</summary>
    public static async Task AddReadiness(this AppDb db, OrganisationId provider, OrganisationId partner)
    {
        var assessment = new CapacityAssessment
        {
            Id = CapacityAssessmentId.New(), Provider = provider, Partner = partner, AssessedOn = new DateOnly(2020, 1, 1), ReviewOn = new DateOnly(2099, 12, 31),
            People = "Enough", Places = "Enough", Expertise = "Enough",
        };
        assessment.Responsibilities.AddRange(Enum.GetValues<Responsibility>().Select(each => new AssessedResponsibility { Assessment = assessment.Id, Responsibility = each }));
        db.Add(assessment);
        await db.SaveForTest();
    }

    /// <summary>From then on nothing of it is in force.</summary>
    public static async Task EndAgreement(this AppDb db, AgreementId id, DateOnly lastDay)
    {
        await db.Agreements.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.HeldUntil, lastDay), Stop);
        await db.AgreementVersions.Where(v => v.Agreement == id).ExecuteUpdateAsync(set => set.SetProperty(v => v.HeldUntil, lastDay), Stop);
        await db.Delegations.Where(d => d.Agreement == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.HeldUntil, lastDay), Stop);
    }
}
