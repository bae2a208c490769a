namespace IttPartnerships.Files;

/// <summary>A file someone gave us: its name as they know it, and what is in it (a stream that can seek).</summary>
public sealed record GivenFile(string Name, Stream Content);
