using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.House;
using static IttPartnerships.Tests.Requirements.SomeFacts;

namespace IttPartnerships.Tests.Requirements;

internal sealed class RequirementExamples : IRuleExamples
{
    private static readonly TraineeFacts FourYears = Finished with
    {
        Course = Secondary with { Route = TrainingRoute.ProviderLedUndergraduate }, StartsOn = First.AddYears(-3), Start = new AcademicYear(2024),
        Placements = [.. Finished.Placements, Placement(Elm, new(2025, 2, 3), 60, KeyStages.KeyStage4)],
        Itp = [.. Finished.Itp, Week("Retrieval", new(2026, 2, 2), ItpPlace.School), Week("Talk", new(2026, 2, 9), ItpPlace.Centre)],
    };

    private static readonly TraineeFacts Apprentice = Finished with { Course = Secondary with { Route = TrainingRoute.PostgraduateApprenticeship }, EmployingSchool = Elm.Id };

    private static readonly TraineeFacts InSpecial = Finished.WithPlacements(placement => placement.School == Elm ? placement with { School = Elm with { Setting = SettingType.Special } } : placement);

    private static readonly TraineeFacts AllAtElm = Finished.WithPlacements(placement => placement with { School = Elm });

    private static readonly TraineeFacts Abroad = Finished.WithPlacements(placement => placement with { School = placement.School with { Country = "Wales" } });

    public IEnumerable<RuleExample> All =>
    [
        Example("RQ-W1", Finished, Finished with { Chosen = KeyStages.KeyStage2 }),
        Example("RQ-TR-15", Finished, Finished.WithPlacements(placement => placement with { KeyStages = KeyStages.KeyStage4 })),
        Example("RQ-TR-16", Finished, Finished.With(course => course with { LowAge = 3, HighAge = 7 })),
        Example("RQ-TR-01", Finished, AllAtElm),
        Example("RQ-TR-02", Finished, Finished with { Placements = [] }),
        Example("RQ-TR-03", AllAtElm, Finished with { Placements = [Finished.Placements[0]] }),
        Example("RQ-TR-04", Apprentice, Apprentice with { Placements = [Apprentice.Placements[0]] }),
        Example("RQ-TR-05", Finished, AllAtElm),
        Example("RQ-PL-07", InSpecial, InSpecial with { Placements = [InSpecial.Placements[0], Placement(Oak, new(2027, 3, 1), 29, KeyStages.KeyStage4)] }),
        Example("RQ-R19", Finished, Finished.With(course => course with { HasSenSpecialism = true }).WithPlacements(placement => placement with { School = Elm })),
        Example("RQ-PL-08", Finished, Finished.WithPlacements(placement => placement with { School = placement.School with { Setting = SettingType.Mainstream, Ages = "11 to 16", UrbanRural = "Urban" } })),
        Example("RQ-TR-06", Finished, Finished with { Placements = [Placement(Elm, new(2026, 9, 21), 119, KeyStages.KeyStage3)] }),
        Example("RQ-TR-07", FourYears, FourYears with { Placements = Finished.Placements }),
        Example("RQ-TR-08", FourYears, FourYears with { Placements = Finished.Placements }),
        Example("RQ-TR-09", Apprentice, Apprentice with { EmployingSchool = Oak.Id }),
        Example("RQ-TR-09-120", Apprentice, Apprentice with { Placements = [Apprentice.Placements[0]] }),
        Example("RQ-TR-10", Finished, Finished.WithPlacements(placement => placement with { Planned = Tuesdays(placement), Actual = Tuesdays(placement) })),
        Example("RQ-TR-11", Finished, Finished with { Shares = [(First.DayNumber, 20), (new DateOnly(2027, 4, 5).DayNumber, 80)] }),
        Example("RQ-TR-12", Finished, Finished with { Shares = [(First.DayNumber, 79)] }),
        Example("RQ-W3", Finished, Finished.WithPlacements(placement => placement with { School = placement.School with { Setting = SettingType.FurtherEducation } })),
        Example("RQ-TR-17", Finished, Abroad),
        Example("RQ-PL-14", Finished, Abroad),
        Example("RQ-TR-22", Finished, Finished with { Itp = [] , Placements = [Finished.Placements[0]] }),
        Example("RQ-TR-21", Finished, Finished with { EndsOn = First.AddDays(250) }),
        Example("RQ-W2", Finished, Finished with { Itp = [.. Finished.Itp.Skip(1)] }),
        Example("RQ-IT-01", Finished, Finished with { Itp = [.. Finished.Itp.Skip(1)] }),
        Example("RQ-IT-02", FourYears, FourYears with { Itp = Finished.Itp }),
        Example("RQ-IT-03", Finished, Finished.WithItp(itp => itp.Focus == "Feedback" ? itp with { Attended = [new DateOnly(2026, 10, 5).DayNumber] } : itp)),
        Example("RQ-IT-04", Finished, Finished.WithItp(itp => itp with { ExpertHours = 4 })),
        Example("RQ-IT-05", Finished, Finished.WithItp(itp => itp with { Place = ItpPlace.Online })),
        Example("RQ-IT-08", Finished, Finished.WithItp(itp => itp.Focus == "Routines" ? itp with { Focus = "Behaviour" } : itp)),
        Example("RQ-PL-01", Finished, Finished.WithPlacements(placement => placement with { School = School("A house", null) })),
        Example("RQ-PL-02", Finished, Finished.WithPlacements(placement => placement with { School = School("Somewhere", "900020") })),
        Example("RQ-PL-06", Finished, Finished.WithPlacements(placement => placement with { School = placement.School with { Setting = SettingType.Unknown } })),
        Example("RQ-PL-09", Finished, Finished with { Placements = [.. Finished.Placements, Placement(Oak, new(2027, 6, 1), 5, KeyStages.KeyStage4)] }),
        Example("RQ-PL-10", Finished, Finished.WithPlacements(placement => placement with { HasMentor = placement.School == Elm })),
        Example("RQ-AG-10", Finished.WithPlacements(placement => placement with { VisitedUntil = placement.FirstDay }), Finished.WithPlacements(placement => placement with { VisitedUntil = placement.FirstDay.AddDays(-1) })),
        Example("RQ-ME-01", Finished, Finished.WithPlacements(placement => placement with { MentorHours = 1.4m })),
        Example("RQ-SG-01", Finished, Finished with { SuitableOn = null }),
        Example("RQ-SG-02", Apprentice, Apprentice with { SuitableOn = new(2026, 9, 22) }),
        Example("RQ-AG-03", Finished, Finished.WithPlacements(placement => placement with { Agreements = [new Period(new DateOnly(2026, 8, 1), new DateOnly(2027, 3, 31))] })),
        Example("RQ-PL-13", Finished, Finished.WithPlacements(placement => placement with { Agreements = [new Period(new DateOnly(2026, 10, 1), null)] })),
        Example("RQ-TR-13", Finished, Finished.With(course => course with { LowAge = 11, HighAge = 14 })),
        Example("RQ-TR-14", Finished, Finished.With(course => course with { LowAge = 2 })),
        Example("RQ-TR-24", Finished, Finished.With(course => course with { LowAge = 5, HighAge = 11 })),
        Example("RQ-TR-25", Finished, Finished.With(course => course with { StudyMode = null })),
        Example("RQ-TR-27", Finished, Finished.With(course => course with { DeliveredBy = OrganisationId.New() })),
        Example("RQ-TR-23", Finished, Finished with { EndsOn = First.AddYears(7) }),
        Example("RQ-TR-26", Apprentice, Finished),
        Example("RQ-TR-29", Finished with { RecommendedOn = Last }, Finished with { RecommendedOn = Last.AddDays(1) }),
    ];

    private static System.Collections.Immutable.ImmutableArray<int> Tuesdays(PlacementFacts placement) => [.. placement.Planned.Where(day => day % 7 < 2)];

    /// <summary>What cannot be judged is no example of either.</summary>
    private static RuleExample Example(string rule, TraineeFacts holds, TraineeFacts breaks) =>
        new(rule, holds.Read(rule).Holds == true && holds.Read(rule, Basis.Actual).Holds == true, breaks.Read(rule).Holds != false);
}
