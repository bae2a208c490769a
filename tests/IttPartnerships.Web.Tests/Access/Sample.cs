using System.Text.Json;
using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Tests.Placements;
using IttPartnerships.Web.Tests.Allocation;
using IttPartnerships.Web.Tests.GettingInvolved.Expertise;
using IttPartnerships.Web.Tests.GettingInvolved.Resources;
using IttPartnerships.Web.Tests.Hosting;
using IttPartnerships.Web.Tests.Partnerships.Capacity;
using IttPartnerships.Web.Tests.Partnerships.Oversight;
using IttPartnerships.Web.Tests.Partnerships;
using IttPartnerships.Web.Tests.Partnerships.Quality;
using IttPartnerships.Web.Tests.Itp;
using IttPartnerships.Web.Tests.Placements;
using IttPartnerships.Web.Tests.Programmes;
using IttPartnerships.Web.Tests.Requirements;
using IttPartnerships.Web.Tests.Trainees;

namespace IttPartnerships.Web.Tests.Access;

/// <summary>
/// Two organisations with a record of every kind that stands in an address. A page whose address names a new kind of record adds
/// it here, for both organisations, and is then walked for every role.
/// </summary>
internal sealed record Sample(PersonId Person, IReadOnlyDictionary<string, string> Mine, IReadOnlyDictionary<string, string> Theirs)
{
    /// <summary>Parameters that name a record of one organisation. Anything else in an address is public or a secret of its own.</summary>
    private static readonly string[] OfOneOrganisation = ["person", "invitation", "contact", "plan", "agreement", "template", "resource", "expertise", "delegation", "activity", "oversightAction", "evidence", "assessment", "many", "review", "course", "component", "version", "trainee", "adjustment", "pattern", "unit"];

    private static readonly string[] OfHosting = ["asking", "offer", "school"];

    public static async Task<Sample> In(WebApplication application, Role role)
    {
        await using var db = application.Database.Open();
        var own = await db.AddOrganisation("Ash Grove Training");
        var other = await db.AddOrganisation("Larkmere Training");
        var person = await db.AddPerson($"Walker {Guid.CreateVersion7():N}", null, (own, role));
        return new(person, await Records(application, db, own), await Records(application, db, other));
    }

    public static string Fill(string pattern) => Fill(pattern, new Dictionary<string, string>());

    public string Own(string pattern) => Fill(pattern, Mine);

    public string Others(string pattern) => Fill(pattern, Theirs);

    /// <summary>The same, of placements and what is asked about them.</summary>
    private static readonly string[] OfPlacements = ["placement", "help", "checkIn"];

    public static bool IsAboutOneOrganisation(string pattern) => Array.Exists([.. OfOneOrganisation, .. OfPlacements, .. OfHosting], name => pattern.Contains($"{{{name}", StringComparison.Ordinal));

    /// <summary>An anti-forgery token, so that a refusal is about the record and not about the form.</summary>
    public async Task<IEnumerable<KeyValuePair<string, string>>> TokenFor(Visitor visitor)
    {
        var page = await visitor.Get("/");
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return [KeyValuePair.Create("__RequestVerificationToken", token)];
    }

    private static async Task<IReadOnlyDictionary<string, string>> Records(WebApplication application, IttPartnerships.Data.AppDb db, OrganisationId organisation)
    {
        var colleague = await db.AddPerson($"Colleague {Guid.CreateVersion7():N}", null, (organisation, Role.Viewer));
        var invitation = new Invitation
        {
            Id = InvitationId.New(),
            Name = "Ines Whitlock",
            Email = "ines@school.example",
            EmailFolded = "ines@school.example",
            Organisation = organisation,
            Role = Role.Viewer,
            TokenHash = SecretToken.New().Hash,
            InvitedAt = TimeProvider.System.GetUtcNow(),
            ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(1),
        };
        db.Add(invitation);
        var contact = new Contact { Id = ContactId.New(), Organisation = organisation, KeptBy = organisation, Name = "Noor Hale", Email = "noor@school.example" };
        db.Add(contact);
        var job = new Job
        {
            Id = JobId.New(),
            Kind = ImportRegisterFile.KindName,
            Title = "Import of schools",
            Arguments = "{}",
            State = JobState.Succeeded,
            Result = JsonSerializer.Serialize(new ImportReport(RegisterKind.Schools, "schools.csv", new(2026, 9, 1), new(1), [], 0, [], 0)),
            OnBehalfOf = organisation,
            RequesterName = "Ines Whitlock",
        };
        db.Add(job);
        var template = new AgreementTemplate { Id = AgreementTemplateId.New(), Provider = organisation, Name = "Our schools" };
        db.Add(template);
        await db.SaveForTest();
        var agreement = await db.AddAgreement(organisation, await db.AddOrganisation("Elm Street School"), new DateOnly(2020, 8, 1), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        await db.AddAgreement(organisation, await db.AddOrganisation("Hollow Lane Primary School"), TimeProvider.System.Today(), null);
        var oversight = await db.AddOversight(organisation);
        var course = await SomeCourse.In(db, organisation);
        var requirements = await SomeRequirements.In(db, organisation, course.Course);
        var stay = await SomeStay.In(db, organisation, TimeProvider.System.Today().AddDays(-30));
        var support = await db.AddSupport(stay);
        return new Dictionary<string, string>
        {
            ["organisation"] = organisation.Value.ToString(),
            ["person"] = colleague.Value.ToString(),
            ["invitation"] = invitation.Id.Value.ToString(),
            ["job"] = job.Id.Value.ToString(),
            ["contact"] = contact.Id.Value.ToString(),
            ["plan"] = (await application.Services.MakePlan(organisation)).ToString(),
            ["agreement"] = agreement.Value.ToString(),
            ["template"] = template.Id.Value.ToString(),
            ["asking"] = await db.AskingJob(organisation),
            ["school"] = (await db.OwnHosting(organisation)).Split('/')[0],
            ["offer"] = await db.OwnOffer(organisation),
            ["year"] = (await db.OwnHosting(organisation)).Split('/')[1],
            ["code"] = "safeguarding",
            ["resource"] = (await application.Services.AddResource(organisation)).Value.ToString(),
            ["expertise"] = (await application.Services.OfferExpertise(colleague, organisation)).Value.ToString(),
            ["delegation"] = oversight.Delegation.Value.ToString(),
            ["activity"] = oversight.Done.Value.ToString(),
            ["oversightAction"] = oversight.Action.Value.ToString(),
            ["evidence"] = oversight.Evidence.ToString(),
            ["assessment"] = (await db.AddAssessment(organisation, oversight.Partner)).Value.ToString(),
            ["many"] = (await db.ManyJob(organisation)).Value.ToString(),
            ["import"] = (await db.ImportJob(organisation)).Value.ToString(),
            ["review"] = (await db.AddReview(organisation, oversight.Partner)).Value.ToString(),
            ["course"] = course.Course.Value.ToString(),
            ["pattern"] = (await SomePattern.In(db, organisation)).Value.ToString(),
            ["unit"] = (await SomeItp.In(db, course.Course)).Unit.Value.ToString(),
            ["component"] = course.Component.Value.ToString(),
            ["version"] = course.Proposal.Value.ToString(),
            ["trainee"] = requirements.Trainee.Value.ToString(),
            ["adjustment"] = requirements.Adjustment.Value.ToString(),
            ["rule"] = "RQ-IT-01",
            ["traineeImport"] = (await db.AddTraineeImport(organisation)).ToString(),
            ["placement"] = stay.Placement.Value.ToString(),
            ["help"] = support.Help.Value.ToString(),
            ["checkIn"] = support.CheckIn.Value.ToString(),
            ["number"] = "1",
            ["sheet"] = "plan.csv",
            ["example"] = "trainees",
            ["file"] = "table.csv",
        };
    }

    private static string Fill(string pattern, IReadOnlyDictionary<string, string> values) =>
        Regex.Replace(pattern, @"\{(\w+)[^}]*\}", match => values.GetValueOrDefault(
            match.Groups[1].Value, match.Value.EndsWith(":int}", StringComparison.Ordinal) ? "1" : Guid.CreateVersion7().ToString()));
}
