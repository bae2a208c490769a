using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.House;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.OwnView;

namespace IttPartnerships.Tests.Trainees;

internal sealed class TraineeRuleExamples : IRuleExamples
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly TraineeDetails Said = new(CourseId.New(), "S1", "Amara Bello", new(2026, 9, 1), new(2027, 6, 30));
    private static readonly TraineeToKeep Facts = new(Said, CourseFound: true, null, ReferenceTaken: false, EmployerFound: false, TraineeStatus.InTraining, Today);
    private static readonly StatusFacts Step = new(TraineeStatus.InTraining, TraineeStatus.Deferred, Today, "Returns next year", new(2026, 9, 1), new(2026, 9, 1), Today, EmployerMissing: false);
    private static readonly SuitabilityFacts Suitable = new(Today, Confirmed: true, Today);
    private static readonly CircumstanceFacts Need = new("Step-free access", "choosing placements", Today, Today.AddDays(1), Today);

    private static readonly AbsenceFacts Absence = new(Today, null, 1, Today);

    public IEnumerable<RuleExample> All =>
    [
        Kept("TN-01", Facts with { Status = TraineeStatus.Awarded }),
        Kept("TN-02", Facts with { CourseFound = false }),
        Kept("TN-03", With(Said with { Reference = "" })),
        Kept("TN-04", Facts with { ReferenceTaken = true }),
        Kept("TN-05", With(Said with { Name = "" })),
        Kept("TN-06", With(Said with { Email = "amara" })),
        Kept("TN-07", With(Said with { Trn = "123456" })),
        Kept("TN-08", With(Said with { HomePostcode = "LS6" })),
        Kept("TN-09", With(Said with { MaxMinutes = 0 })),
        Kept("TN-10", With(Said with { ChosenKeyStage = KeyStages.KeyStage1 | KeyStages.KeyStage2 })),
        Kept("TN-11", With(Said with { Subject = new string('x', 101) })),
        Kept("TN-12", With(Said with { StartsOn = null })),
        Kept("TN-13", With(Said with { EndsOn = null })),
        Kept("TN-14", With(Said with { EndsOn = Said.StartsOn })),
        Kept("TN-15", With(Said with { EndsOn = Today.AddYears(5).AddDays(1) })),
        Kept("TN-16", With(Said with { EmployingSchool = "999999" })),
        RuleExample.Of(TraineeRules.BeforeKeeping, "TN-17", With(Said with { StartsOn = Today.AddDays(1) }) with { Route = TrainingRoute.SchoolDirectSalaried }, Facts with { Route = TrainingRoute.SchoolDirectSalaried }),
        Stepped("TN-20", Step with { Next = null }),
        Stepped("TN-21", Step with { Next = TraineeStatus.Awarded }),
        Stepped("TN-22", Step with { On = null }),
        Stepped("TN-23", Step with { On = Today.AddDays(1) }),
        Stepped("TN-24", Step with { On = new(2026, 8, 31) }),
        Stepped("TN-25", Step with { Next = TraineeStatus.Recommended, On = new(2026, 8, 31) }),
        Stepped("TN-26", Step with { Reason = " " }),
        Stepped("TN-27", Step with { Reason = new string('x', 501) }),
        Stepped("TN-28", Step with { Next = TraineeStatus.InTraining, EmployerMissing = true }),
        RuleExample.Of(ConfirmSuitability.Rules, "TN-30", Suitable, Suitable with { On = null }),
        RuleExample.Of(ConfirmSuitability.Rules, "TN-31", Suitable, Suitable with { On = Today.AddDays(1) }),
        RuleExample.Of(ConfirmSuitability.Rules, "TN-32", Suitable, Suitable with { Confirmed = false }),
        RuleExample.Of(KeepCircumstance.Rules, "TN-36", Need, Need with { Need = "" }),
        RuleExample.Of(KeepCircumstance.Rules, "TN-37", Need, Need with { Purpose = "" }),
        RuleExample.Of(KeepCircumstance.Rules, "TN-38", Need, Need with { ConsentedOn = null }),
        RuleExample.Of(KeepCircumstance.Rules, "TN-39", Need, Need with { ConsentedOn = Today.AddDays(1) }),
        RuleExample.Of(KeepCircumstance.Rules, "TN-40", Need, Need with { KeepUntil = null }),
        RuleExample.Of(KeepCircumstance.Rules, "TN-41", Need, Need with { KeepUntil = Today.AddDays(-1) }),
        RuleExample.Of(ReportAbsence.Rules, "TN-53", Absence, Absence with { From = null }),
        RuleExample.Of(ReportAbsence.Rules, "TN-54", Absence, Absence with { Until = Today.AddDays(-1) }),
        RuleExample.Of(ReportAbsence.Rules, "TN-55", Absence, Absence with { From = Today.AddDays(-15) }),
        RuleExample.Of(ReportAbsence.Rules, "TN-56", Absence, Absence with { Days = 0 }),
        RuleExample.Of(EraseTrainee.Rules, "TN-42", new ErasureFacts(TraineeStatus.Withdrawn, true), new ErasureFacts(TraineeStatus.InTraining, true)),
        RuleExample.Of(EraseTrainee.Rules, "TN-43", new ErasureFacts(TraineeStatus.Withdrawn, true), new ErasureFacts(TraineeStatus.Withdrawn, false)),
    ];

    private static TraineeToKeep With(TraineeDetails details) => Facts with { Details = details };

    private static RuleExample Kept(string id, TraineeToKeep breaks) => RuleExample.Of(TraineeRules.BeforeKeeping, id, Facts, breaks);

    private static RuleExample Stepped(string id, StatusFacts breaks) => RuleExample.Of(StatusRules.BeforeChanging, id, Step, breaks);
}
