using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>Puts a link to somebody's own page into the mail.</summary>
internal static class LinkLetter
{
    public static void Send(AppDb db, Mailbox mailbox, SiteAddress site, Trainee trainee, EmailAddress to, DateTimeOffset now)
    {
        var token = SecretToken.New();
        db.Add(TraineeTokens.Link(trainee.Id, token, now));
        mailbox.Put(to, "Your training: where, when and who", $"""
            Hello {trainee.Name},

            This is your own page. It says where you are placed and when, who looks after you there, how to get there, and what counts so far. You can subscribe to it as a calendar and report an absence.

            {site.Of($"/my-training/{token.Value}")}

            The link is yours alone: do not pass it on. It works until {TraineeWords.Day(DateOnly.FromDateTime(Dates.InLondon(now + TraineeTokens.Lasts).DateTime))}. Ask for another at any time:

            {site.Of("/my-training/new")}
            """);
    }
}
