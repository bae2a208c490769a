using IttPartnerships.Access;

namespace IttPartnerships.Web.Access;

/// <summary>Sends waiting mail in the background, in every process: the mailbox hands each message to one of them.</summary>
internal sealed class MailSender(IServiceScopeFactory scopes, MailSettings settings, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <summary>Null without <c>Mail:Server</c>: mail then waits.</summary>
    public static MailSettings? SettingsFrom(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        return mail["Server"] is not { Length: > 0 } server ? null : new(
            server,
            mail.GetValue("Port", 587),
            mail["From"] ?? throw new InvalidOperationException("Mail:Server is set and Mail:From is not: say which address mail comes from."),
            mail["User"],
            mail["Password"],
            mail.GetValue("Encrypted", true));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            await SendOnce(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendOnce(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var result = (await scope.ServiceProvider.GetRequiredService<SendWaitingMail>().Run(new(settings), stop)).Value;
            if (result.Failed > 0)
            {
                log.LogWarning("{Failed} messages could not be sent and will be tried again", result.Failed);
            }
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            // The database may be away for a while; the mail is safe in it.
            log.LogError(e, "Mail could not be looked at and will be tried again");
        }
    }
}
