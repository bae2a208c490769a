using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>The words people read for what schools offer.</summary>
public static class HostingWords
{
    /// <summary>Every reason with its words, in the order of DfE's list.</summary>
    public static readonly IReadOnlyList<(ReasonsNotToHost Reason, string Words)> Reasons =
    [
        (ReasonsNotToHost.TraineeQuality, "Concerns about trainee quality"),
        (ReasonsNotToHost.UnsureHow, "Don’t know how to get involved"),
        (ReasonsNotToHost.MentorCapacity, "Not enough mentors"),
        (ReasonsNotToHost.ManyPupilsWithSend, "High number of pupils with SEND"),
        (ReasonsNotToHost.WorkingOnInspection, "Working to improve our inspection result"),
        (ReasonsNotToHost.StaffChanges, "Staff changes"),
        (ReasonsNotToHost.Other, "Another reason"),
    ];

    /// <summary>When an offer holds: what windows of patterns are called most.</summary>
    public static readonly IReadOnlyList<string> Windows = ["autumn", "spring", "summer"];

    /// <summary>When help is wanted most (W5h).</summary>
    public static readonly IReadOnlyList<string> SupportTimes = ["autumn", "before mock examinations", "spring", "before examinations", "summer"];

    public static string Of(ReasonsNotToHost reasons) => string.Join("; ", Reasons.Where(reason => reasons.HasFlag(reason.Reason)).Select(reason => reason.Words));

    /// <summary>"Physics", "Year 3 and 4 mixed", "key stages 1 and 2", or "any subject".</summary>
    public static string WhatOf(Offer offer)
    {
        var parts = ((string?[])[offer.Subject, offer.YearGroups, offer.KeyStages == KeyStages.None ? null : offer.KeyStages.Words()]).Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? offer.Kind is OfferKind.Itp or OfferKind.Mentoring ? offer.Focus ?? "Not sure yet" : "Any, or not sure yet" : OrganisationWords.Capital(string.Join(", ", parts));
    }

    public static string PlacesOf(Offer offer) => offer.Places switch { 0 => "Number not sure yet", 1 => "1 place", var many => $"{many} places" };

    public static string WhenOf(Offer offer) => offer.Windows.Length == 0 ? "Any time" : OrganisationWords.Capital(offer.Windows);
}

public static class InterestWords
{
    extension(HostingInterest interest)
    {
        public string Words => interest switch
        {
            HostingInterest.Yes => "Yes",
            HostingInterest.Maybe => "Maybe",
            HostingInterest.No => "No",
            HostingInterest.NotSureYet => "Not sure yet",
            _ => throw new ArgumentOutOfRangeException(nameof(interest), interest, "Maybe an answer was added without its words."),
        };
    }
}

public static class OfferKindWords
{
    extension(OfferKind kind)
    {
        public string Words => kind switch
        {
            OfferKind.Main => "Main placement",
            OfferKind.Contrasting => "Contrasting placement",
            OfferKind.OtherExperience => "Other experience",
            OfferKind.Itp => "Intensive training and practice (ITP)",
            OfferKind.Mentoring => "Mentoring",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind was added without its words."),
        };

        public string Description => kind switch
        {
            OfferKind.Main => "A trainee’s longest stay, often most of the year",
            OfferKind.Contrasting => "A shorter stay beside a main placement elsewhere",
            OfferKind.OtherExperience => "Days or weeks to see another setting, such as a SEN unit, a nursery class or a sixth form",
            OfferKind.Itp => "A week on one tight focus, for a group of trainees",
            OfferKind.Mentoring => "Mentors for trainees who are placed elsewhere, or expert colleagues",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind was added without its description."),
        };
    }
}

public static class ChannelWords
{
    extension(AnswerChannel channel)
    {
        public string Words => channel switch
        {
            AnswerChannel.SignedIn => "signed in",
            AnswerChannel.Link => "through a link in an email",
            AnswerChannel.Telephone => "by telephone, written down by a provider",
            AnswerChannel.OnBehalf => "on the school’s behalf",
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "Maybe a channel was added without its words."),
        };
    }
}
