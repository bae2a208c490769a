using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>What an agreement must be before it is sent, and still be when it is signed or ended.</summary>
internal sealed class AgreementRuleExamples : IRuleExamples
{
    private static readonly DateOnly First = new(2026, 8, 1);
    private static readonly DateOnly Last = new(2027, 7, 31);
    private static readonly Period Year = new(First, Last);
    private static readonly AcademicYear Covered = AcademicYear.Of(First);

    private static readonly Agreement LeadPartner = Between(AgreementKind.LeadPartner);
    private static readonly Agreement InForce = Between(AgreementKind.LeadPartner, held: Year);
    private static readonly Agreement Ended = new() { Id = AgreementId.New(), HeldFrom = First, HeldUntil = Last, EndReason = EndReason.Agreed };
    private static readonly EndAgreement.Command End = new(LeadPartner.Id, Guid.Empty, Last.AddDays(-100), EndReason.Agreed, "Trainees move to Larkmere");
    private static readonly EndFacts Ending = new(End, InForce, First.AddDays(30));

    private static readonly AgreementFacts Ready = new(
        LeadPartner, Version(delegations: Delegated(Responsibility.CourseDelivery)), [new Period(First.AddYears(-3), null)], [], [], OrganisationStatus.Open, OrganisationKind.School,
        new HashSet<Responsibility> { Responsibility.CourseDelivery }, new HashSet<string> { "X104" }, First);

    private static readonly AgreementVersion Offered = Signable(VersionStage.Offered);
    private static readonly SignAgreement.Command Sign = new(LeadPartner.Id, "abc", "Head of partnerships", Agreed: true);
    private static readonly SigningFacts Signing = new(Sign, Offered, AgreementSide.Partner, "Yusuf Pemberton");

    private static readonly VaryAgreement.Command Vary = new(LeadPartner.Id, Guid.Empty, First.AddDays(60), "More to do");
    private static readonly AgreementVersion Held = Version(held: Year);
    private static readonly VariationFacts Varying = new(Vary, Held, InForce, First.AddDays(30));

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(EndRules.All, "AG-21", Ending, Ending with { Agreement = LeadPartner }),
        RuleExample.Of(EndRules.All, "AG-22", Ending, Ending with { Command = End with { LastDay = Last } }),
        RuleExample.Of(EndRules.All, "AG-23", Ending, Ending with { Command = End with { Plan = " " } }),
        RuleExample.Of(EndRules.All, "AG-24", Ending, Ending with { Command = End with { Reason = (EndReason)99 } }),
        RuleExample.Of(VariationRules.All, "AG-31", Varying, Varying with { Like = null }),
        RuleExample.Of(VariationRules.All, "AG-32", Varying, Varying with { Agreement = Between(AgreementKind.LeadPartner, Year, Signable(VersionStage.Offered)) }),
        RuleExample.Of(VariationRules.All, "AG-33", Varying, Varying with { Command = Vary with { EffectiveFrom = Last.AddDays(1) } }),
        RuleExample.Of(VariationRules.All, "AG-34", Varying, Varying with { Command = Vary with { Reason = "" } }),
        Broken("AG-51", Ready with { ProviderAccredited = [new Period(First, Last.AddDays(-1))] }),
        Broken("AG-52", Ready with { PartnerAccredited = [new Period(Last, null)] }),
        Broken("AG-53", Ready with { OtherHeld = [new Period(Last, null)] }),
        Broken("AG-54", Ready with { Today = Last.AddDays(1) }),
        Broken("AG-55", Ready with { Version = Version(year: new AcademicYear(2028)) }),
        Broken("AG-56", Ready with { Version = Version(aims: " ") }),
        Broken("AG-57", Ready with { Version = Version(without: "exit") }),
        Broken("AG-58", Ready with { PartnerStatus = OrganisationStatus.Closed }),
        Broken("AG-59", Ready with { Agreement = Between(AgreementKind.PlacementSchool) }),
        Broken("AG-60", Ready with { Agreement = Between(AgreementKind.PlacementSchool), PartnerKind = OrganisationKind.Trust }),
        Broken("AG-61", Ready with { Version = Version(delegations: Delegated(Responsibility.CourseDelivery, until: Last.AddDays(1))) }),
        Broken("AG-62", Ready with { Version = Version(delegations: Delegated(Responsibility.CourseDelivery, overseen: false)) }),
        Broken("AG-63", Ready with { Assessed = new HashSet<Responsibility>() }),
        Broken("AG-64", Ready with { Version = Version(delegations: Delegated(Responsibility.CourseDelivery, courses: "X999")) }),
        Broken("AG-65", Ready with { Version = Version(delegations: [Delegated(Responsibility.CourseDelivery), Delegated(Responsibility.CourseDelivery, courses: "X104")]) }),
        Broken("AG-66", Ready with { Agreement = Ended }),
        Broken("AG-67", Ready with { Agreement = Between(AgreementKind.LeadPartner, new Period(First.AddYears(-1), First.AddDays(-2))) }),
        RuleExample.Of(SigningRules.All, "AG-95", Signing, Signing with { Command = Sign with { Digest = "abd" } }),
        RuleExample.Of(SigningRules.All, "AG-96", Signing, Signing with { Version = Signable(VersionStage.Offered, AgreementSide.Partner) }),
        RuleExample.Of(SigningRules.All, "AG-97", Signing, Signing with { Name = "Y" }),
        RuleExample.Of(SigningRules.All, "AG-98", Signing, Signing with { Command = Sign with { JobTitle = " " } }),
        RuleExample.Of(SigningRules.All, "AG-99", Signing, Signing with { Command = Sign with { Agreed = false } }),
    ];

    private static RuleExample Broken(string id, AgreementFacts breaks) => RuleExample.Of(AgreementRules.All, id, Ready, breaks);

    private static Agreement Between(AgreementKind kind, Period? held = null, params IEnumerable<AgreementVersion> versions) => new()
    {
        Id = AgreementId.New(), Provider = OrganisationId.New(), Partner = OrganisationId.New(), Kind = kind, HeldFrom = held?.From, HeldUntil = held?.Until, Versions = [.. versions],
    };

    private static AgreementVersion Version(
        string aims = "More science teachers", AcademicYear? year = null, string? without = null, Period? held = null, params IEnumerable<Delegation> delegations)
    {
        var version = new AgreementVersion
        {
            Id = AgreementVersionId.New(), Number = 1, From = First, Until = Last, EffectiveFrom = First, FirstYear = year ?? Covered, LastYear = year ?? Covered, Aims = aims,
            HeldFrom = held?.From, HeldUntil = held?.Until, Stage = held is null ? VersionStage.Draft : VersionStage.Signed,
        };
        version.Sections.AddRange(StandardSections.All.Where(s => s.Code != without).Select((s, i) =>
            new AgreementSection { Version = version.Id, Position = i + 1, Code = s.Code, Title = s.Title, Text = s.Starter }));
        version.Delegations.AddRange(delegations);
        return version;
    }

    private static AgreementVersion Signable(VersionStage stage, params IEnumerable<AgreementSide> signed)
    {
        var version = new AgreementVersion { Id = AgreementVersionId.New(), Number = 1, From = First, Until = Last, Stage = stage, Digest = "abc" };
        version.Signatures.AddRange(signed.Select(side => new Signature { Version = version.Id, Side = side, Name = "Yusuf Pemberton", JobTitle = "Head", Digest = "abc" }));
        return version;
    }

    private static Delegation Delegated(Responsibility responsibility, DateOnly? until = null, bool overseen = true, string courses = "")
    {
        var delegation = new Delegation { Id = DelegationId.New(), Responsibility = responsibility, From = First, Until = until ?? Last, Courses = courses };
        if (overseen)
        {
            delegation.Oversight.Add(new OversightArrangement { Delegation = delegation.Id, Method = OversightMethod.Visit, EveryMonths = 4, Evidence = "A visit report", Owner = "Head of quality" });
        }

        return delegation;
    }
}
