using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Puts one row of a file of providers into the body it is about, with history, and notes what changed.</summary>
/// <param name="older">The file's facts are older than others of its kind taken in already: it adds history, and changes nothing of today.</param>
internal sealed class ApplyProvider(AppDb db, RegisterRun run, ProviderPlaces places, AcademicYear? newest, bool older)
{
    /// <summary>A body we did not have.</summary>
    public Organisation New(ProviderRow row)
    {
        var provider = new Organisation
        {
            Id = OrganisationId.New(), Kind = ProviderKindRules.Of(row), Name = row.Name, Status = OrganisationStatus.Unknown,
        };
        db.Add(provider);
        run.Note(provider.Id, "Name", null, provider.Name);
        run.Note(provider.Id, "Kind", null, provider.Kind.ToString());
        return provider;
    }

    /// <param name="isNew">It was made from this row: nothing of it is older or newer.</param>
    public void To(Organisation provider, ProviderRow row, bool isNew)
    {
        var present = isNew || !older;
        Code(provider, row);
        Identifier(provider, IdentifierScheme.Ukprn, row.Ukprn, present);
        Identifier(provider, IdentifierScheme.Urn, row.Urn, present);
        Names(provider, row, present);
        new ApplyAccreditation(db, run).To(provider, row);
        if (provider.School is not null)
        {
            return; // The register of schools says where a school is and how it does.
        }

        if (present)
        {
            Kind(provider, row);
            Status(provider);
            Address(provider, row, isNew);
        }
    }

    private void Code(Organisation provider, ProviderRow row)
    {
        var from = row.Years.Count > 0 ? row.Years[0].FirstDay : (DateOnly?)null;
        var until = row.Years.Count > 0 && row.Years[^1] != newest ? row.Years[^1].LastDay : (DateOnly?)null;
        var code = provider.Identifiers.Find(i => i.Scheme == IdentifierScheme.ProviderCode && i.Value == row.Code);
        if (code is null)
        {
            Add(new OrganisationIdentifier { Organisation = provider.Id, Scheme = IdentifierScheme.ProviderCode, Value = row.Code, From = from, Until = until }, provider);
            run.Note(provider.Id, "ProviderCode", null, row.Code);
            return;
        }

        if (row.Years.Count == 0)
        {
            return;
        }

        var before = (code.From, code.Until);
        code.From = code.From is null || from < code.From ? from : code.From;
        code.Until = older ? (code.Until is { } known && until > known ? until : code.Until) : until;
        NoteDays(provider, row.Code, before, (code.From, code.Until));
    }

    private void NoteDays(Organisation provider, string code, (DateOnly? From, DateOnly? Until) before, (DateOnly? From, DateOnly? Until) after)
    {
        if (before != after)
        {
            run.Note(provider.Id, $"ProviderCode {code}", Days(before), Days(after));
        }

        static string Days((DateOnly? From, DateOnly? Until) days) => $"{ChangeDetail.Words(days.From)} to {ChangeDetail.Words(days.Until)}";
    }

    private void Identifier(Organisation provider, IdentifierScheme scheme, string? value, bool present)
    {
        if (value is null || provider.Identifiers.Find(i => i.Scheme == scheme && i.Value == value) is { } same && (same.Until is null || !present))
        {
            return;
        }

        var before = present ? provider.Identifiers.Find(i => i.Scheme == scheme && i.Until is null) : null;
        before?.Until = run.DayBefore;
        if (provider.Identifiers.Find(i => i.Scheme == scheme && i.Value == value) is { } again)
        {
            again.Until = null;
        }
        else
        {
            Add(new OrganisationIdentifier { Organisation = provider.Id, Scheme = scheme, Value = value, Until = present ? null : run.FactsOf }, provider);
        }

        run.Note(provider.Id, scheme.ToString(), before?.Value, value);
    }

    private void Names(Organisation provider, ProviderRow row, bool present)
    {
        var calledDifferently = FoldedText.Fold(provider.Name) != FoldedText.Fold(row.Name) || (provider.School is null && provider.Name != row.Name);
        if (calledDifferently && present && provider.School is null)
        {
            AddName(provider, NameKind.Former, provider.Name, run.DayBefore);
            run.Note(provider.Id, "Name", provider.Name, row.Name);
            provider.Name = row.Name;
        }
        else if (calledDifferently)
        {
            AddName(provider, NameKind.Former, row.Name, run.FactsOf);
        }

        if (row.LegalName is not { } legal || legal == provider.Name)
        {
            return;
        }

        if (present && provider.Names.Find(n => n.Kind == NameKind.Legal && n.Until is null && n.Name != legal) is { } before)
        {
            before.Until = run.DayBefore;
        }

        AddName(provider, NameKind.Legal, legal, present ? null : run.FactsOf);
    }

    private void AddName(Organisation provider, NameKind kind, string name, DateOnly? until)
    {
        if (provider.Names.Find(n => n.Kind == kind && n.Name == name) is { } known)
        {
            known.Until = kind == NameKind.Legal && until is null ? null : known.Until;
            return;
        }

        var added = new OrganisationName { Organisation = provider.Id, Kind = kind, Name = name, Until = until };
        provider.Names.Add(added);
        db.Add(added);
        run.Note(provider.Id, $"{kind} name", null, name);
    }

    private void Kind(Organisation provider, ProviderRow row)
    {
        var kind = ProviderKindRules.Of(row);
        if (kind != provider.Kind && provider.Kind == OrganisationKind.Other)
        {
            run.Note(provider.Id, "Kind", provider.Kind.ToString(), kind.ToString());
            provider.Kind = kind;
        }
    }

    // A code that ended says only that it stopped being a provider, not that the body is no more.
    private void Status(Organisation provider)
    {
        var active = provider.Identifiers.Exists(i => i.Scheme is IdentifierScheme.ProviderCode or IdentifierScheme.HubId && i.Until is null);
        var status = active ? OrganisationStatus.Open : OrganisationStatus.Unknown;
        if (provider.Status != status)
        {
            run.Note(provider.Id, "Status", provider.Status.ToString(), status.ToString());
            provider.Status = status;
        }
    }

    private void Address(Organisation provider, ProviderRow row, bool isNew)
    {
        var place = places.Of(row, run);
        if (row.Address is not null || place is not null)
        {
            new ApplyAddress(db, run).To(provider, row.Address ?? new OrganisationAddress(), place, isNew);
        }
    }

    private void Add(OrganisationIdentifier identifier, Organisation provider)
    {
        provider.Identifiers.Add(identifier);
        db.Add(identifier);
    }
}
