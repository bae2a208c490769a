using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Support;

namespace IttPartnerships.Placements.SupportLinks;

/// <summary>What somebody without an account says through a link: only what the link is for.</summary>
public abstract record SupportLinkAnswer
{
    public sealed record Mentor(string Name, string? Email, decimal? HoursAWeek, bool Replaces) : SupportLinkAnswer;

    public sealed record Help(string Text) : SupportLinkAnswer;

    public sealed record HowItGoes(CheckInAnswer? Answer, string? Line) : SupportLinkAnswer;
}

/// <summary>Answers through a link, by the same steps as people who are signed in.</summary>
public sealed class AnswerSupportLink(AppDb db, ActivityLog log, TimeProvider clock, AskForHelp ask, AnswerCheckIn checkIn)
{
    public sealed record Command(string Token, SupportLinkAnswer Answer);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await OpenSupportLink.Find(db, command.Token, clock.GetUtcNow(), stop) is not { } found)
        {
            return OpenSupportLink.Closed;
        }

        var (link, placement) = found;
        var answering = link.Actor(placement);
        switch (command.Answer)
        {
            case SupportLinkAnswer.Mentor mentor when link.Purpose == SupportLinkPurpose.NameMentor:
                return await NameMentor.Name(db, log, clock, placement, new(placement.Id, mentor.Name, mentor.Email, null, mentor.Replaces, mentor.HoursAWeek), answering, stop);
            case SupportLinkAnswer.Help help when link.Purpose == SupportLinkPurpose.AskForHelp:
                var asked = await ask.Ask(placement, link.Who, link.Name, help.Text, schoolMaySee: link.Who != HelpAsker.Trainee, answering, stop);
                return asked.Succeeded ? default(Done) : asked.Refusals.ToList();
            case SupportLinkAnswer.HowItGoes says when link.CheckIn is { } one:
                return await checkIn.Answer(one, says.Answer, says.Line, link.Name, answering, stop);
            default:
                return OpenSupportLink.Closed;
        }
    }
}
