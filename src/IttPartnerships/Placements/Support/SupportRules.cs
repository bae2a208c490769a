using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements.Support;

/// <summary>A mentor about to be named.</summary>
public sealed record MentorFacts(Period Stay, string Name, string? Email, DateOnly? From, decimal? HoursAWeek = null);

/// <summary>A contact about to be kept, for one placement or for many.</summary>
/// <param name="InReach">Course and partner are the provider's own.</param>
public sealed record ContactFacts(string Name, string Does, string? Email, string? Telephone, bool InReach = true);

/// <summary>What is said about people and help.</summary>
public static class SupportRules
{
    public static readonly Refusal NoPlacement = new("SU-15", "Choose the placement it is about", "Placement");

    public static readonly IReadOnlyList<Rule<MentorFacts>> OfMentors =
    [
        new("SU-01", "Enter the mentor’s name, 200 characters or fewer", "R17", f => f.Name.Trim().Length is > 1 and <= 200, nameof(NameMentor.Command.Name)),
        new("SU-02", "Enter an email address in the correct format, like name@example.com, or leave it empty", "R17", f => IsAddress(f.Email), nameof(NameMentor.Command.Email)),
        new("SU-03", "Enter the day the mentor begins: not after the placement ends", "R17", f => f.From is null || f.From <= f.Stay.Until, nameof(NameMentor.Command.From)),
        new("SU-12", "Enter the hours of mentoring a week as a number from 0.25 to 20, or leave it empty", "ME-01", f => f.HoursAWeek is null or (>= 0.25m and <= 20m), nameof(NameMentor.Command.HoursAWeek)),
    ];

    public static readonly IReadOnlyList<Rule<ContactFacts>> OfContacts =
    [
        new("SU-04", "Enter the contact’s name, 200 characters or fewer", "W6", f => f.Name.Trim().Length is > 1 and <= 200, nameof(KeepSupportContact.Command.Name)),
        new("SU-05", "Say what they do for trainees, in 200 characters or fewer: University tutor", "W6", f => f.Does.Trim().Length is > 1 and <= 200, nameof(KeepSupportContact.Command.Does)),
        new("SU-06", "Enter an email address in the correct format, like name@example.com, or leave it empty", "W6", f => IsAddress(f.Email), nameof(KeepSupportContact.Command.Email)),
        new("SU-07", "Enter an email address or a telephone number, so that they can be reached", "W6",
            f => !string.IsNullOrWhiteSpace(f.Email) || !string.IsNullOrWhiteSpace(f.Telephone), nameof(KeepSupportContact.Command.Telephone)),
        new("SU-08", "The telephone number must be 40 characters or fewer", "W6", f => (f.Telephone ?? "").Trim().Length <= 40, nameof(KeepSupportContact.Command.Telephone)),
        new("SU-09", "Choose a course of yours and a partner with an agreement in force, or leave them open", "W6", f => f.InReach, nameof(KeepSupportContact.Command.Course)),
    ];

    public static readonly IReadOnlyList<Rule<string>> OfRequests =
    [
        new("SU-10", "Say what you need help with, in 2,000 characters or fewer", "W6", text => text.Trim().Length is > 0 and <= HelpRequest.Longest, nameof(AskForHelp.Command.Text)),
    ];

    public static readonly IReadOnlyList<Rule<string>> OfAnswers =
    [
        new("SU-11", "Say what was done or agreed, in 2,000 characters or fewer", "W6", text => text.Trim().Length is > 0 and <= HelpRequest.Longest, nameof(AnswerHelp.Command.Answer)),
    ];

    private static bool IsAddress(string? email) => string.IsNullOrWhiteSpace(email) || EmailAddress.TryParse(email, out _);
}
