using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>The same text for another provider, as its draft. Its name stands where the first one's stood; what differs it writes itself before it sends it.</summary>
internal static class TransferredDraft
{
    public static Agreement Of(Agreement agreement, AgreementVersion like, OrganisationId to, string name, DateOnly from, DateTimeOffset at)
    {
        var draft = NewAgreement.Between(to, agreement.Partner, agreement.Kind, null, null, at);
        var year = AcademicYear.Of(from);
        var version = new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = draft.Id, Number = 1, ProviderName = name, PartnerName = like.PartnerName, From = from, EffectiveFrom = from, Until = like.Until,
            FirstYear = like.FirstYear < year ? year : like.FirstYear, LastYear = like.LastYear < year ? year : like.LastYear, ReviewOn = like.ReviewOn >= from ? like.ReviewOn : null,
            Aims = Renamed(like.Aims), Area = like.Area, Hosts = like.Hosts, PreparesSchoolAgreements = like.PreparesSchoolAgreements,
        };
        version.Sections.AddRange(like.Sections.Select(s => new AgreementSection { Version = version.Id, Position = s.Position, Code = s.Code, Title = Renamed(s.Title), Text = Renamed(s.Text) }));
        version.Delegations.AddRange(like.Delegations.Where(d => d.Until is null || d.Until >= from).Select(d => Delegated(draft, version, d, from)));
        draft.Versions.Add(version);
        return draft;

        string Renamed(string text) => text.Replace(like.ProviderName, name, StringComparison.Ordinal);
    }

    private static Delegation Delegated(Agreement draft, AgreementVersion version, Delegation like, DateOnly from)
    {
        var delegation = new Delegation
        {
            Id = DelegationId.New(), Version = version.Id, Agreement = draft.Id, Provider = draft.Provider, Partner = draft.Partner, Responsibility = like.Responsibility,
            From = like.From < from ? from : like.From, Until = like.Until, Courses = like.Courses, Phases = like.Phases, Areas = like.Areas,
        };
        delegation.Oversight.AddRange(like.Oversight.Select(o => new OversightArrangement
        {
            Version = version.Id, Delegation = delegation.Id, Method = o.Method, EveryMonths = o.EveryMonths, Evidence = o.Evidence, Owner = o.Owner,
        }));
        return delegation;
    }
}
