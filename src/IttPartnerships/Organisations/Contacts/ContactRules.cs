using System.Net.Mail;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Contacts;

/// <summary>What a contact must be to be kept.</summary>
public static class ContactRules
{
    public const int LongestName = 200;
    public const int LongestDetail = 200;

    public static readonly IReadOnlyList<Rule<KeepContact.Command>> All =
    [
        new("CO-01", "Enter the person’s name", "Organisations: contacts", c => c.Name.Trim().Length > 0, nameof(KeepContact.Command.Name)),
        new("CO-02", "The name must be 200 characters or fewer", "Organisations: contacts", c => c.Name.Trim().Length <= LongestName, nameof(KeepContact.Command.Name)),
        new("CO-03", "The job title must be 200 characters or fewer", "Organisations: contacts",
            c => (c.JobTitle?.Length ?? 0) <= LongestDetail, nameof(KeepContact.Command.JobTitle)),
        new("CO-04", "Enter an email address in the right form, like name@school.example", "Organisations: contacts",
            c => Empty(c.Email) || (c.Email!.Length <= LongestDetail && IsEmail(c.Email.Trim())), nameof(KeepContact.Command.Email)),
        new("CO-05", "Enter a telephone number, like 01632 960 001", "Organisations: contacts",
            c => Empty(c.Telephone) || IsTelephone(c.Telephone!.Trim()), nameof(KeepContact.Command.Telephone)),
        new("CO-06", "Enter an email address or a telephone number, or nobody can reach them", "Organisations: contacts",
            c => !Empty(c.Email) || !Empty(c.Telephone), nameof(KeepContact.Command.Email)),
    ];

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsTelephone(string text) =>
        text.Length <= 40 && text.Count(char.IsAsciiDigit) >= 6 && text.All(sign => char.IsAsciiDigit(sign) || " +-()extEXT.".Contains(sign, StringComparison.Ordinal));
}
