using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.GettingInvolved.Resources;

public readonly record struct ResourceId(Guid Value) : IEntityId<ResourceId>
{
    public static ResourceId New() => EntityId.New<ResourceId>();

    public static ResourceId From(Guid value) => new(value);

    public static ResourceId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ResourceId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ResourceId result) => EntityId.TryParse(s, out result);
}

/// <summary>
/// Something an organisation shares: a file or a link, in versions, with whom it chose (R1). Its record stays after it is
/// withdrawn, for the owner alone.
/// </summary>
public sealed class Resource : IEditable, IJournalled
{
    public const int TitleLength = 150;
    public const int DescriptionLength = 2000;
    public const int LicenceLength = 200;
    public const int FoldedLength = 8000;

    public ResourceId Id { get; init; }

    /// <summary>The organisation whose it is: it always sees it, and it alone changes it.</summary>
    public OrganisationId Owner { get; init; }

    /// <summary>A colleague at the owner to ask about it, shown to whoever sees it; forgotten when they leave.</summary>
    public PersonId? NamedOwner { get; set; }

    public required string Title { get; set; }

    /// <summary>The title as lists sort it.</summary>
    public string TitleFolded { get; set; } = "";

    public required string Description { get; set; }

    public ResourceKind Kind { get; set; }

    public ResourceLicence Licence { get; set; }

    /// <summary>The terms in the owner's words, where none of the known licences is meant.</summary>
    public string? LicenceWords { get; set; }

    /// <summary>From this day on the owner should look whether it is still right.</summary>
    public DateOnly ReviewOn { get; set; }

    public List<ResourcePhase> Phases { get; init; } = [];

    public List<ResourceSubject> Subjects { get; init; } = [];

    public List<ResourceShare> Shares { get; init; } = [];

    public List<ResourceVersion> Versions { get; init; } = [];

    /// <summary>The number of the newest version, and when it came: what lists show.</summary>
    public int Latest { get; set; }

    public DateTimeOffset LatestAt { get; set; }

    /// <summary>Title, description and subjects as search sees them, each word after a space.</summary>
    public string Folded { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on nobody but the owner sees it.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid Version { get; set; }

    public ResourceVersion Add(KeptFileId? file, string? link, string? note, PersonId? by, DateTimeOffset now)
    {
        var version = new ResourceVersion { Resource = Id, Number = ++Latest, File = file, Link = link, Note = note, AddedBy = by, AddedAt = now };
        LatestAt = now;
        Versions.Add(version);
        return version;
    }
}

public sealed class ResourcePhase
{
    public ResourceId Resource { get; init; }

    public TrainingPhase Phase { get; init; }
}

public sealed class ResourceSubject
{
    public ResourceId Resource { get; init; }

    public required string Name { get; set; }

    public required string Folded { get; init; }
}

/// <summary>One version: a file or a link, never both. It stays readable after the next one came.</summary>
public sealed class ResourceVersion
{
    public const int NoteLength = 500;

    public ResourceId Resource { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; init; }

    public KeptFileId? File { get; init; }

    public string? Link { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public PersonId? AddedBy { get; init; }
}

public enum Audience
{
    /// <summary>Everyone in a partnership, known by its accredited provider.</summary>
    Partnership,

    /// <summary>One organisation, while it shares a partnership with the owner.</summary>
    Organisation,
}

/// <summary>With whom a resource is shared. What it opens on a day follows from agreements in force that day: see <see cref="SharedResources"/>.</summary>
public sealed class ResourceShare
{
    public ResourceId Resource { get; init; }

    public Audience Audience { get; init; }

    /// <summary>The partnership's accredited provider, or the organisation.</summary>
    public OrganisationId With { get; init; }

    public DateTimeOffset Since { get; init; }
}
