using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Files;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Hosting;
using IttPartnerships.Itp;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Placements.Support;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.Import;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Data;

/// <summary>The one model, on two databases. Ask for this; the composition root decides which subclass.</summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<OrganisationIdentifier> Identifiers => Set<OrganisationIdentifier>();

    public DbSet<OrganisationName> Names => Set<OrganisationName>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Accreditation> Accreditations => Set<Accreditation>();

    public DbSet<OrganisationLink> Links => Set<OrganisationLink>();

    public DbSet<TrustMembership> TrustMemberships => Set<TrustMembership>();

    public DbSet<HubDistrict> HubDistricts => Set<HubDistrict>();

    public DbSet<PublishedPartnership> PublishedPartnerships => Set<PublishedPartnership>();

    public DbSet<PayArea> PayAreas => Set<PayArea>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementVersion> AgreementVersions => Set<AgreementVersion>();

    public DbSet<AgreementSection> AgreementSections => Set<AgreementSection>();

    public DbSet<Signature> Signatures => Set<Signature>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<OversightArrangement> OversightArrangements => Set<OversightArrangement>();

    public DbSet<AgreementMessage> AgreementMessages => Set<AgreementMessage>();

    public DbSet<AgreementLink> AgreementLinks => Set<AgreementLink>();

    public DbSet<AgreementTransfer> AgreementTransfers => Set<AgreementTransfer>();

    public DbSet<AgreementTemplate> AgreementTemplates => Set<AgreementTemplate>();

    public DbSet<OversightActivity> OversightActivities => Set<OversightActivity>();

    public DbSet<OversightAction> OversightActions => Set<OversightAction>();

    public DbSet<OversightEvidence> OversightEvidence => Set<OversightEvidence>();

    public DbSet<OversightMessage> OversightMessages => Set<OversightMessage>();

    public DbSet<CapacityAssessment> CapacityAssessments => Set<CapacityAssessment>();

    public DbSet<QualityReview> QualityReviews => Set<QualityReview>();

    public DbSet<Improvement> Improvements => Set<Improvement>();

    public DbSet<OversightReminder> OversightReminders => Set<OversightReminder>();

    public DbSet<OversightOwner> OversightOwners => Set<OversightOwner>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<CourseComponent> CourseComponents => Set<CourseComponent>();

    public DbSet<ComponentContributor> ComponentContributors => Set<ComponentContributor>();

    public DbSet<ComponentVersion> ComponentVersions => Set<ComponentVersion>();

    public DbSet<ComponentComment> ComponentComments => Set<ComponentComment>();

    public DbSet<ComponentDecision> ComponentDecisions => Set<ComponentDecision>();

    public DbSet<ProgrammePattern> ProgrammePatterns => Set<ProgrammePattern>();

    public DbSet<PatternWindow> PatternWindows => Set<PatternWindow>();

    public DbSet<PatternItpWeek> PatternItpWeeks => Set<PatternItpWeek>();

    public DbSet<PatternShare> PatternShares => Set<PatternShare>();

    public DbSet<CourseYear> CourseYears => Set<CourseYear>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<TraineeStep> TraineeSteps => Set<TraineeStep>();

    public DbSet<TraineeExclusion> TraineeExclusions => Set<TraineeExclusion>();

    public DbSet<TraineePair> TraineePairs => Set<TraineePair>();

    public DbSet<TraineeCircumstance> TraineeCircumstances => Set<TraineeCircumstance>();

    public DbSet<TraineeLink> TraineeLinks => Set<TraineeLink>();

    public DbSet<TraineeImport> TraineeImports => Set<TraineeImport>();

    public DbSet<RememberedReading> RememberedReadings => Set<RememberedReading>();

    public DbSet<HostingAnswer> HostingAnswers => Set<HostingAnswer>();

    public DbSet<AnswerRecipient> AnswerRecipients => Set<AnswerRecipient>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<HostingLink> HostingLinks => Set<HostingLink>();

    public DbSet<HostingPreference> HostingPreferences => Set<HostingPreference>();

    public DbSet<NudgeDay> NudgeDays => Set<NudgeDay>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<PlacementLink> PlacementLinks => Set<PlacementLink>();

    public DbSet<PlacementMentor> PlacementMentors => Set<PlacementMentor>();

    public DbSet<PlacementContact> PlacementContacts => Set<PlacementContact>();

    public DbSet<PlacementDay> PlacementDays => Set<PlacementDay>();

    public DbSet<TermDates> TermDates => Set<TermDates>();

    public DbSet<SupportContact> SupportContacts => Set<SupportContact>();

    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    public DbSet<SupportLink> SupportLinks => Set<SupportLink>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<ClosedDay> ClosedDays => Set<ClosedDay>();

    public DbSet<ItpUnit> ItpUnits => Set<ItpUnit>();

    public DbSet<ItpGroup> ItpGroups => Set<ItpGroup>();

    public DbSet<ItpMember> ItpMembers => Set<ItpMember>();

    public DbSet<ItpAttendance> ItpAttendance => Set<ItpAttendance>();

    public DbSet<RuleConfirmation> RuleConfirmations => Set<RuleConfirmation>();

    public DbSet<RequirementAdjustment> RequirementAdjustments => Set<RequirementAdjustment>();

    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<StoredFilePart> StoredFileParts => Set<StoredFilePart>();

    public DbSet<KeptFile> KeptFiles => Set<KeptFile>();

    public DbSet<KeptFilePart> KeptFileParts => Set<KeptFilePart>();

    public DbSet<Resource> Resources => Set<Resource>();

    public DbSet<OfferedExpertise> Expertise => Set<OfferedExpertise>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Credentials> Credentials => Set<Credentials>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<MailMessage> MailMessages => Set<MailMessage>();

    public DbSet<SharedKey> SharedKeys => Set<SharedKey>();

    public DbSet<PlanRun> PlanRuns => Set<PlanRun>();

    public DbSet<PlanPapers> PlanPapers => Set<PlanPapers>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<JournalSubject> JournalSubjects => Set<JournalSubject>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseHouseTypes();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        modelBuilder.UseHouseNames();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(new RefuseSilentChanges(), new StampVersions());
}
