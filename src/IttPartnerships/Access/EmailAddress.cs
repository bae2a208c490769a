using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using System.Text;

namespace IttPartnerships.Access;

/// <summary>An address mail can be sent to. Two that differ only in case are one: nobody's mail is told apart by case in practice.</summary>
public readonly record struct EmailAddress(string Value)
{
    public const int MaximumLength = 254;

    public string Folded => Fold(Value);

    public override string ToString() => Value;

    public static string Fold(string? text) => (text ?? "").Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress email)
    {
        var trimmed = text?.Trim() ?? "";
        email = new EmailAddress(trimmed);
        return trimmed.Length is > 0 and <= MaximumLength
            && !trimmed.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>' or ',' or ';' or '"')
            && MailAddress.TryCreate(trimmed, out var read)
            && read.Address == trimmed
            && read.Host.Contains('.', StringComparison.Ordinal)
            && !read.Host.EndsWith('.');
    }
}
