using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Agreements and versions made from other facts; nothing here looks at a database.</summary>
internal static class NewAgreement
{
    public static Agreement Between(
        OrganisationId provider, OrganisationId partner, AgreementKind kind, OrganisationId? preparedBy, PersonId? by, DateTimeOffset at, AgreementId? renewalOf = null) => new()
        {
            Id = AgreementId.New(), Provider = provider, Partner = partner, Kind = kind, PreparedBy = preparedBy, RenewalOf = renewalOf, CreatedBy = by, CreatedAt = at,
        };

    public static AgreementVersion FirstVersion(Agreement agreement, DraftAgreement.Command command, string provider, string partner)
    {
        var from = command.From ?? command.FirstYear.FirstDay;
        return new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = agreement.Id, Number = 1, ProviderName = provider, PartnerName = partner,
            FirstYear = command.FirstYear, LastYear = command.LastYear, From = from, EffectiveFrom = from, Until = command.Until ?? command.LastYear.LastDay,
        };
    }

    public static IEnumerable<AgreementSection> Sections(AgreementVersion version, IEnumerable<KeepTemplate.Section> texts) =>
        texts.Select((text, i) => new AgreementSection
        {
            Version = version.Id, Position = i + 1, Code = text.Code, Title = MergeFields.Fill(text.Title, version), Text = MergeFields.Fill(text.Text, version),
        });

    /// <summary>The same words and delegations again, as the next version of the same agreement.</summary>
    public static AgreementVersion Next(Agreement agreement, AgreementVersion like, DateOnly effectiveFrom, string? reason)
    {
        var next = Like(agreement, like, agreement.Latest().Number + 1);
        (next.EffectiveFrom, next.Reason) = (effectiveFrom, reason);
        return next;
    }

    /// <summary>The same words and delegations for another term: dates move by whole years.</summary>
    public static AgreementVersion Renewed(Agreement renewal, AgreementVersion like, AcademicYear year)
    {
        var next = Like(renewal, like, 1);
        var years = year.StartYear - like.FirstYear.StartYear;
        (next.FirstYear, next.LastYear) = (year, new AcademicYear(like.LastYear.StartYear + years));
        (next.From, next.EffectiveFrom) = (like.From.AddYears(years), like.From.AddYears(years));
        (next.Until, next.ReviewOn, next.Reason) = (like.Until?.AddYears(years), like.ReviewOn?.AddYears(years), null);
        foreach (var delegation in next.Delegations)
        {
            (delegation.From, delegation.Until) = (delegation.From.AddYears(years), delegation.Until?.AddYears(years));
        }

        return next;
    }

    private static AgreementVersion Like(Agreement agreement, AgreementVersion like, int number)
    {
        var version = new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = agreement.Id, Number = number, ProviderName = like.ProviderName, PartnerName = like.PartnerName,
            From = like.From, Until = like.Until, FirstYear = like.FirstYear, LastYear = like.LastYear, EffectiveFrom = like.EffectiveFrom, ReviewOn = like.ReviewOn,
            Aims = like.Aims, Area = like.Area, Hosts = like.Hosts, PreparesSchoolAgreements = like.PreparesSchoolAgreements, Reason = like.Reason,
        };
        version.Sections.AddRange(like.Sections.Select(s => new AgreementSection { Version = version.Id, Position = s.Position, Code = s.Code, Title = s.Title, Text = s.Text }));
        version.Delegations.AddRange(like.Delegations.Select(d => Like(version, d)));
        return version;
    }

    private static Delegation Like(AgreementVersion version, Delegation like)
    {
        var delegation = new Delegation
        {
            Id = like.Id, Version = version.Id, Agreement = version.Agreement, Provider = like.Provider, Partner = like.Partner, Responsibility = like.Responsibility,
            From = like.From, Until = like.Until, Courses = like.Courses, Phases = like.Phases, Areas = like.Areas,
        };
        delegation.Oversight.AddRange(like.Oversight.Select(o => new OversightArrangement
        {
            Version = version.Id, Delegation = like.Id, Method = o.Method, EveryMonths = o.EveryMonths, Evidence = o.Evidence, Owner = o.Owner,
        }));
        return delegation;
    }
}
