using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>What its owner says of a resource; the same when it is added and when it is changed.</summary>
public sealed record ResourceDetails(
    string Title, string Description, ResourceKind? Kind, IReadOnlyList<TrainingPhase> Phases, IReadOnlyList<string> Subjects,
    ResourceLicence? Licence, string? LicenceWords, DateOnly? ReviewOn, PersonId? NamedOwner)
{
    /// <summary>Every rule these details break; the subjects in their known spelling first.</summary>
    internal static async Task<List<Refusal>> Broken(AppDb db, ResourceDetails details, OrganisationId owner, Resource? before, DateOnly today, CancellationToken stop)
    {
        var colleague = details.NamedOwner is not { } person || person == before?.NamedOwner
            || await db.Memberships.AnyAsync(m => m.Person == person && m.Organisation == owner, stop);
        return ResourceRules.Details.Broken(new(details with { Subjects = TeachingSubjects.Clean(details.Subjects) }, today, before?.ReviewOn, colleague));
    }

    /// <summary>Writes these details into the resource and says which of them are new.</summary>
    internal IReadOnlyList<string> ApplyTo(Resource resource)
    {
        List<string> changed = [];
        var subjects = TeachingSubjects.Clean(Subjects);
        var terms = Licence == ResourceLicence.Other ? LicenceWords!.Trim() : null;
        Note("title", resource.Title, resource.Title = Title.Trim());
        Note("description", resource.Description, resource.Description = Description.Trim().ReplaceLineEndings("\n"));
        Note("kind", resource.Kind, resource.Kind = Kind!.Value);
        Note("terms of use", (resource.Licence, resource.LicenceWords), (resource.Licence, resource.LicenceWords) = (Licence!.Value, terms));
        Note("review date", resource.ReviewOn, resource.ReviewOn = ReviewOn!.Value);
        Note("person to ask", resource.NamedOwner, resource.NamedOwner = NamedOwner);
        Note("phases", string.Join(',', resource.Phases.Select(p => p.Phase).Order()), string.Join(',', Phases.Distinct().Order()));
        Note("subjects", string.Join(',', resource.Subjects.Select(s => s.Name).Order(StringComparer.Ordinal)), string.Join(',', subjects.Order(StringComparer.Ordinal)));

        resource.Phases.RemoveAll(p => !Phases.Contains(p.Phase));
        resource.Phases.AddRange(Phases.Distinct().Where(phase => !resource.Phases.Exists(p => p.Phase == phase))
            .Select(phase => new ResourcePhase { Resource = resource.Id, Phase = phase }));
        resource.Subjects.RemoveAll(s => !subjects.Any(name => TeachingSubjects.Folded(name) == s.Folded));
        foreach (var name in subjects)
        {
            var folded = TeachingSubjects.Folded(name);
            if (resource.Subjects.Find(s => s.Folded == folded) is { } known)
            {
                known.Name = name;
            }
            else
            {
                resource.Subjects.Add(new ResourceSubject { Resource = resource.Id, Name = name, Folded = folded });
            }
        }

        resource.TitleFolded = Cut(FoldedText.Fold(resource.Title), 500);
        resource.Folded = Cut($" {resource.TitleFolded} {string.Join(' ', resource.Subjects.Select(s => s.Folded))} {FoldedText.Fold(resource.Description)}", Resource.FoldedLength);
        return changed;

        void Note<T>(string what, T before, T after)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                changed.Add(what);
            }
        }
    }

    // A few signs fold to many: nobody searches for the end of such a text.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

/// <summary>A new version as it is handed in.</summary>
public sealed record GivenVersion(GivenFile? File, string? Link, string? Note = null);
