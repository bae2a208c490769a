namespace IttPartnerships.Access;

/// <summary>One email of ours, plain text.</summary>
public sealed class MailMessage
{
    public const int TextLength = 8000;
    public const int ProblemLength = 500;

    public Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Empty once sent.</summary>
    public required string Text { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is due; null once sent, and once given up on.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public string? LastProblem { get; set; }
}

/// <summary>Where people reach this installation: what links in emails begin with. Never taken from a request, whose host anyone can write.</summary>
public sealed record SiteAddress(Uri Value)
{
    /// <summary>Reads <c>ITTP_ADDRESS</c>, or else this machine at the port <c>PORT</c> names.</summary>
    public static SiteAddress FromEnvironment() =>
        new(new Uri(Environment.GetEnvironmentVariable("ITTP_ADDRESS") is { Length: > 0 } address
            ? address
            : $"http://localhost:{Environment.GetEnvironmentVariable("PORT") ?? "5000"}"));

    public string Of(string path) => new Uri(Value, path).AbsoluteUri;
}
