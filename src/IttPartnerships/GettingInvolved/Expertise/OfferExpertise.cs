using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>Saves what a person offers, for the organisation they act for, and exactly where they agree to be seen with it.</summary>
public sealed class OfferExpertise(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Partnerships">Known by their accredited providers; none shows it to nobody.</param>
    /// <param name="Version">Null for the first time.</param>
    public sealed record Command(
        string Line, string? More, IReadOnlyList<string> Subjects, IReadOnlyList<TrainingPhase> Phases, IReadOnlyList<OrganisationId> Partnerships, Guid? Version);

    public async Task<Outcome<ExpertiseId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor is not { Person: { } person, Organisation: { } organisation })
        {
            return Refusal.NotFound;
        }

        var known = await db.OwnExpertise(person, organisation, stop);
        if (known?.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var mine = (await db.PartnershipsOf(organisation, clock.Today(), stop)).ConvertAll(p => p.Provider);
        var tidy = command with { Subjects = TeachingSubjects.Clean(command.Subjects), Partnerships = [.. command.Partnerships.Distinct()] };
        var strangers = tidy.Partnerships.Count(p => !mine.Contains(p) && known?.Consents.Exists(c => c.Partnership == p) != true);
        var broken = ExpertiseRules.Offering.Broken(new(tidy, strangers));
        if (broken.Count > 0)
        {
            return broken;
        }

        var expertise = known ?? new OfferedExpertise { Id = ExpertiseId.New(), Person = person, Organisation = organisation, Line = "" };
        Apply(tidy, expertise, clock.GetUtcNow());
        if (known is null)
        {
            db.Add(expertise);
        }
        else
        {
            db.Entry(expertise).State = EntityState.Modified;
        }

        log.Record(new ExpertiseSaved(expertise.Id, person, tidy.Partnerships), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : expertise.Id;
    }

    private static void Apply(Command command, OfferedExpertise expertise, DateTimeOffset now)
    {
        expertise.Line = command.Line.Trim();
        expertise.More = string.IsNullOrWhiteSpace(command.More) ? null : command.More.Trim().ReplaceLineEndings("\n");
        expertise.SavedAt = now;
        var folded = command.Subjects.ToDictionary(TeachingSubjects.Folded, StringComparer.Ordinal);
        expertise.Subjects.RemoveAll(s => !folded.ContainsKey(s.Folded));
        expertise.Subjects.ForEach(s => s.Name = folded[s.Folded]);
        expertise.Subjects.AddRange(folded.Where(each => !expertise.Subjects.Exists(s => s.Folded == each.Key))
            .Select(each => new ExpertiseSubject { Expertise = expertise.Id, Name = each.Value, Folded = each.Key }).ToList());
        expertise.Phases.RemoveAll(p => !command.Phases.Contains(p.Phase));
        expertise.Phases.AddRange(command.Phases.Distinct().Where(phase => !expertise.Phases.Exists(p => p.Phase == phase))
            .Select(phase => new ExpertisePhase { Expertise = expertise.Id, Phase = phase }).ToList());
        expertise.Consents.RemoveAll(c => !command.Partnerships.Contains(c.Partnership));
        expertise.Consents.AddRange(command.Partnerships.Where(p => !expertise.Consents.Exists(c => c.Partnership == p))
            .Select(p => new ExpertiseConsent { Expertise = expertise.Id, Partnership = p, GivenAt = now }).ToList());
        var text = $" {FoldedText.Fold(expertise.Line)} {string.Join(' ', folded.Keys)} {FoldedText.Fold(expertise.More)}";
        expertise.Folded = text.Length <= OfferedExpertise.FoldedLength ? text : text[..OfferedExpertise.FoldedLength];
    }
}

internal static class OwnExpertises
{
    /// <summary>What this person offers for this organisation; null where they offer nothing.</summary>
    public static Task<OfferedExpertise?> OwnExpertise(this AppDb db, PersonId person, OrganisationId organisation, CancellationToken stop) =>
        db.Expertise.Include(e => e.Subjects).Include(e => e.Phases).Include(e => e.Consents).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Person == person && e.Organisation == organisation, stop);
}
