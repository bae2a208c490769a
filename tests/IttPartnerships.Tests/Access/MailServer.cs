using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IttPartnerships.Tests.Access;

/// <summary>A mail server of one page: speaks enough SMTP (RFC 5321) to take a message, and keeps what it was told.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool Refuses { get; init; }

    public List<string> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task Serve()
    {
        while (!stopping.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stopping.Token);
            await Talk(client.GetStream());
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var heard = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            heard.AppendLine(line);
            if (line.StartsWith("QUIT", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            if (line.StartsWith("RCPT", StringComparison.Ordinal) && Refuses)
            {
                await writer.WriteLineAsync("450 mailbox busy");
            }
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(stopping.Token) is { } text && text != ".")
                {
                    heard.AppendLine(text);
                }

                Received.Add(heard.ToString());
                await writer.WriteLineAsync("250 taken");
            }
            else
            {
                await writer.WriteLineAsync("250 fine");
            }
        }
    }
}
