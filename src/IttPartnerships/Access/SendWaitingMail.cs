using System.Net;
using System.Net.Mail;
using IttPartnerships.Kernel;

namespace IttPartnerships.Access;

/// <summary>The mail server of this installation. Without one, mail waits in the mailbox.</summary>
/// <param name="From">The address mail comes from.</param>
/// <param name="User">Null when the server asks for none.</param>
/// <param name="Encrypted">STARTTLS. Off only for a server on the same machine.</param>
public sealed record MailSettings(string Server, int Port, string From, string? User, string? Password, bool Encrypted = true);

/// <summary>Sends every message that is due, each at least once; what the server refuses is tried again later, more and more seldom.</summary>
public sealed class SendWaitingMail(Mailbox mailbox)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public sealed record Command(MailSettings Settings);

    public sealed record Sent(int Messages, int Failed);

    public async Task<Outcome<Sent>> Run(Command command, CancellationToken stop)
    {
        var (sent, failed) = (0, 0);
        while (await mailbox.ClaimNext(stop) is { } message)
        {
            try
            {
                await Send(message, command.Settings, stop);
                await mailbox.MarkSent(message, CancellationToken.None);
                sent++;
            }
            catch (Exception e) when (e is SmtpException or IOException or TimeoutException or FormatException)
            {
                // A reply can repeat the address, and this text is shown to operators: the kind of failure is enough.
                await mailbox.MarkFailed(message, Words(e), CancellationToken.None);
                failed++;
            }
        }

        return new Sent(sent, failed);
    }

    private static string Words(Exception e) => e is SmtpException smtp ? $"The mail server answered {smtp.StatusCode}" : $"The mail server could not be reached ({e.GetType().Name})";

    private static async Task Send(MailMessage message, MailSettings settings, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Server, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var mail = new System.Net.Mail.MailMessage(new MailAddress(settings.From, "ITT Partnerships"), new MailAddress(message.To));
        mail.Subject = message.Subject;
        mail.Body = message.Text;
        mail.Headers.Add("Message-ID", $"<{message.Id}@{new MailAddress(settings.From).Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(mail, limited.Token);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server gave no answer in {Patience.TotalSeconds} seconds.", e);
        }
    }
}
