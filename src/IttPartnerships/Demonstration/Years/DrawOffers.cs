using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Demonstration.Years;

/// <summary>What schools answer about a year: most say yes, some no with a reason, some are not sure yet, and before a year begins many are silent.</summary>
internal sealed class DrawOffers(OrganisationId provider, AcademicYear year, YearStage stage, DateOnly today, Chance chance)
{
    private static readonly string[] Subjects =
        ["Mathematics", "English", "Biology", "Chemistry", "Physics", "History", "Geography", "French", "Computing", "Physical education", "Mathematics", "English"];

    public List<HostingAnswer> Run(IReadOnlyList<HostSchool> schools) =>
        [.. schools.Where(school => stage != YearStage.Planned || chance.Happens(0.6)).Select(Answer)];

    private HostingAnswer Answer(HostSchool school)
    {
        var roll = chance.Between(1, 100);
        var interest = roll <= 76 ? HostingInterest.Yes : roll <= 84 ? HostingInterest.Maybe : roll <= 94 ? HostingInterest.No : HostingInterest.NotSureYet;
        var confirmed = stage == YearStage.Planned ? today.AddDays(-chance.Between(1, 40)) : year.FirstDay.AddDays(-chance.Between(30, 120));
        var answer = new HostingAnswer
        {
            Id = HostingAnswerId.New(), School = school.Id, Year = year, Interest = interest, LastConfirmed = confirmed, Version = Guid.CreateVersion7(),
            Reasons = interest == HostingInterest.No ? chance.Pick<ReasonsNotToHost>([ReasonsNotToHost.MentorCapacity, ReasonsNotToHost.StaffChanges, ReasonsNotToHost.WorkingOnInspection, ReasonsNotToHost.UnsureHow]) : ReasonsNotToHost.None,
            Channel = chance.Pick<AnswerChannel>([AnswerChannel.Link, AnswerChannel.Link, AnswerChannel.SignedIn, AnswerChannel.Telephone]),
            GivenBy = "Initial teacher training coordinator",
        };
        answer.Recipients.Add(new AnswerRecipient { Answer = answer.Id, Provider = provider });
        if (interest is HostingInterest.Yes or HostingInterest.Maybe)
        {
            answer.Offers.AddRange(Offers(school, answer));
            answer.TotalPlaces = chance.Happens(0.6) ? Math.Max(2, answer.Offers.Where(offer => offer.Kind <= OfferKind.OtherExperience).Sum(offer => offer.Places) * 7 / 10) : null;
        }

        return answer;
    }

    private IEnumerable<Offer> Offers(HostSchool school, HostingAnswer answer)
    {
        if (!school.IsMainstream)
        {
            yield return Offer(answer, OfferKind.OtherExperience, school.KeyStages, null, chance.Between(1, 3), "Small groups; please visit before the first day.");
            yield break;
        }

        if (school.IsSecondary)
        {
            var taught = school.KeyStages & (KeyStages.KeyStage3 | KeyStages.KeyStage4 | KeyStages.KeyStage5);
            foreach (var subject in Subjects.OrderBy(_ => chance.Between(0, 1000)).Distinct().Take(chance.Between(4, 7)))
            {
                yield return Offer(answer, OfferKind.Main, taught, subject, chance.Between(1, 3), null);
            }
        }
        else
        {
            foreach (var one in ((KeyStages[])[KeyStages.EarlyYears, KeyStages.KeyStage1, KeyStages.KeyStage2]).Where(each => school.KeyStages.HasFlag(each) && (each != KeyStages.EarlyYears || chance.Happens(0.4))))
            {
                yield return Offer(answer, chance.Happens(0.8) ? OfferKind.Main : OfferKind.Contrasting, one, "Primary", chance.Between(1, 2), null);
            }
        }

        if (school.Setting == SettingType.MainstreamWithSenUnit)
        {
            var unit = Offer(answer, OfferKind.OtherExperience, school.KeyStages, null, 1, "In our resourced provision.");
            unit.Setting = SettingType.MainstreamWithSenUnit;
            yield return unit;
        }

        if (chance.Happens(0.18))
        {
            var itp = Offer(answer, OfferKind.Itp, school.KeyStages, null, chance.Between(12, 30), null);
            (itp.Focus, itp.FirstDay, itp.LastDay) = ("Establishing routines", year.FirstDay.AddDays(30), year.LastDay.AddDays(-30));
            yield return itp;
        }

        if (chance.Happens(0.3))
        {
            yield return Offer(answer, OfferKind.Mentoring, school.KeyStages, null, chance.Between(1, 4), null);
        }
    }

    private Offer Offer(HostingAnswer answer, OfferKind kind, KeyStages stages, string? subject, int places, string? notes) => new()
    {
        Id = OfferId.New(), Answer = answer.Id, School = answer.School, Year = year, Kind = kind, KeyStages = stages, Subject = subject, Places = places, Notes = notes,
        PartTimeWelcome = chance.Happens(0.7), Version = Guid.CreateVersion7(), SupportWanted = subject is "Mathematics" or "English" && chance.Happens(0.3) ? "spring" : "",
        EveryoneFrom = chance.Happens(0.4) ? year.FirstDay.AddDays(30) : null,
    };
}
