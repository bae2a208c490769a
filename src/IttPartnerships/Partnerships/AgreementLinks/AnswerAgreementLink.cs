using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;

namespace IttPartnerships.Partnerships.AgreementLinks;

/// <summary>What somebody without an account answers.</summary>
public abstract record LinkAnswer
{
    /// <param name="Section">The part's code; null for the whole text.</param>
    public sealed record Ask(string? Section, string Text, AgreementMessageId? About = null, bool Settled = false) : LinkAnswer;

    public sealed record Decline(string Reason) : LinkAnswer;

    public sealed record Sign(string Digest, string JobTitle, bool Agreed) : LinkAnswer;
}

/// <summary>Answers an agreement through a link, by the use cases everybody else answers with, on that link's agreement alone.</summary>
public sealed class AnswerAgreementLink(AppDb db, TimeProvider clock, AskForChange ask, DeclineAgreement decline, SignAgreement sign)
{
    public static readonly Refusal NoName = new("AL-02", "Enter your full name", nameof(Command.Name));

    /// <param name="Name">Who answers: the link may have been passed on.</param>
    public sealed record Command(string Token, string Name, LinkAnswer Answer);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await OpenAgreementLink.Find(db, command.Token, clock.GetUtcNow(), stop) is not { } link)
        {
            return OpenAgreementLink.Closed;
        }

        var name = command.Name.Trim();
        if (name.Length is < 2 or > 200)
        {
            return NoName;
        }

        var answering = AgreementLinkActor.Of(link, name);
        return command.Answer switch
        {
            LinkAnswer.Ask asked => await ask.Run(new(link.Agreement, asked.Section, asked.Text, asked.About, asked.Settled, name), answering, stop),
            LinkAnswer.Decline declined => await decline.Run(new(link.Agreement, declined.Reason, name), answering, stop),
            LinkAnswer.Sign signed => await sign.Run(new(link.Agreement, signed.Digest, signed.JobTitle, signed.Agreed, name, link.Email), answering, stop),
            _ => throw new InvalidOperationException($"No way to answer with {command.Answer.GetType().Name}."),
        };
    }
}
