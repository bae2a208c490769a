using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Adds or changes a template of the actor's own organisation. Agreements already drafted from it stay as they are.</summary>
public sealed class KeepTemplate(AppDb db, ActivityLog log)
{
    /// <param name="Code">A standard section's, or empty for a clause of the provider's own.</param>
    public sealed record Section(string Code, string Title, string Text);

    /// <param name="Template">Null adds one.</param>
    public sealed record Command(AgreementTemplateId? Template, AgreementKind Kind, string Name, string Aims, IReadOnlyList<Section> Sections, Guid? Version = null);

    public async Task<Outcome<AgreementTemplateId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var template = command.Template is null
            ? new AgreementTemplate { Id = AgreementTemplateId.New(), Provider = own, Kind = command.Kind, Name = "" }
            : await db.AgreementTemplates.Include(t => t.Sections).SingleOrDefaultAsync(t => t.Id == command.Template && t.Provider == own, stop);
        if (template is null)
        {
            return Refusal.NotFound;
        }

        var others = await db.AgreementTemplates.Where(t => t.Provider == own && t.Id != template.Id).Select(t => t.Name).ToListAsync(stop);
        var broken = TemplateRules.All.Broken(new TemplateFacts(command, others));
        if (broken.Count > 0)
        {
            return broken;
        }

        if (command.Template is null)
        {
            db.Add(template);
        }
        else if (template.Version != command.Version)
        {
            return Refusal.Changed;
        }

        (template.Name, template.Aims) = (command.Name.Trim(), command.Aims.Trim());
        db.Entry(template).State = command.Template is null ? EntityState.Added : EntityState.Modified;
        Replace(template, command.Sections);
        log.Record(new TemplateKept(template.Id, own, command.Template is null), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : template.Id;
    }

    private static void Replace(AgreementTemplate template, IReadOnlyList<Section> sections)
    {
        var kept = sections.Where(section => section.Text.Trim().Length > 0).ToList();
        var own = kept.Select(section => section.Code).Concat(template.Sections.Select(section => section.Code)).ToHashSet(StringComparer.Ordinal);
        var next = 1;
        var coded = kept.Select(section => section.Code.Length > 0 ? section : section with { Code = NewCode() }).ToList();
        template.Sections.RemoveAll(section => !coded.Exists(given => given.Code == section.Code));
        foreach (var (given, position) in coded.Select((given, i) => (given, i + 1)))
        {
            var section = template.Sections.Find(s => s.Code == given.Code);
            if (section is null)
            {
                section = new TemplateSection { Template = template.Id, Code = given.Code, Title = "", Text = "" };
                template.Sections.Add(section);
            }

            (section.Position, section.Title, section.Text) = (position, given.Title.Trim(), given.Text.Trim());
        }

        string NewCode()
        {
            while (!own.Add($"own-{next}"))
            {
                next++;
            }

            return $"own-{next}";
        }
    }
}

/// <summary>A template about to be kept.</summary>
/// <param name="OtherNames">The provider's other templates.</param>
public sealed record TemplateFacts(KeepTemplate.Command Command, IReadOnlyList<string> OtherNames)
{
    public IEnumerable<string> Unknown => MergeFields.Unknown(string.Join('\n', [Command.Aims, .. Command.Sections.SelectMany(s => new[] { s.Title, s.Text })]));
}

public static class TemplateRules
{
    private const string Source = "R3, AG-09";

    public static readonly IReadOnlyList<Rule<TemplateFacts>> All =
    [
        new("AT-01", "Enter a name for the template", Source, f => f.Command.Name.Trim().Length is > 0 and <= AgreementText.LongestTitle, nameof(KeepTemplate.Command.Name)),
        new("AT-02", "Another template has this name. Enter a different one", Source,
            f => !f.OtherNames.Contains(f.Command.Name.Trim(), StringComparer.OrdinalIgnoreCase), nameof(KeepTemplate.Command.Name)),
        new("AT-03", "Only provider, partner, first day, last day and academic years may stand in double braces", Source, f => !f.Unknown.Any(), nameof(KeepTemplate.Command.Sections)),
        new("AT-04", "Give each section a title, and no more than 20,000 characters of text", Source,
            f => f.Command.Sections.All(s => s.Text.Trim().Length == 0 || (s.Title.Trim().Length is > 0 and <= AgreementText.LongestTitle && s.Text.Length <= AgreementText.LongestSection)),
            nameof(KeepTemplate.Command.Sections)),
        new("AT-05", "Write no more than 4,000 characters of aims", Source, f => f.Command.Aims.Length <= AgreementText.LongestAims, nameof(KeepTemplate.Command.Aims)),
    ];
}
