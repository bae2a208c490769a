namespace IttPartnerships.Web.Errors;

/// <summary>What an error page tells a person: what happened, and what to do now.</summary>
internal sealed record ErrorAdvice(int Status, string Title, IReadOnlyList<string> Sentences)
{
    private static readonly IReadOnlyList<ErrorAdvice> Known =
    [
        new(400, "We could not read your request",
        [
            "The page you sent was incomplete or had been open for too long.",
            "Go back, reload the page and try again. Nothing has been changed.",
        ]),
        new(403, "You do not have permission to do this",
        [
            "Your role in this organisation does not include what you asked for.",
            "If you belong to more than one organisation, switch to the other one and try again. Otherwise ask an administrator of your organisation to change your role.",
        ]),
        new(404, "Page not found",
        [
            "If you typed the address, check it is correct. If you pasted it, check you copied all of it.",
            "It may also belong to an organisation you are not signed in to.",
        ]),
        new(413, "The file is too big",
        [
            "The file you sent is larger than this page takes. Nothing has been changed.",
            "Send a smaller file, or compress it with gzip if the page says it takes gzip files.",
        ]),
        new(429, "You have tried too many times",
        [
            "To keep accounts safe we limit how often a page can be used.",
            "Wait one minute, then try again.",
        ]),
        new(503, "The service is not available just now",
        [
            "We are changing something, or the database is busy. What you have saved is safe.",
            "Try again in a few minutes.",
        ]),
    ];

    private static readonly ErrorAdvice Mistake = new(500, "Sorry, there is a problem with the service",
    [
        "Something went wrong at our end. Try again in a few minutes.",
        "If you were saving something, look at it first: what was not saved as a whole was not saved at all.",
    ]);

    public static ErrorAdvice For(int status) => Known.FirstOrDefault(advice => advice.Status == status) ?? Mistake with { Status = status };
}
