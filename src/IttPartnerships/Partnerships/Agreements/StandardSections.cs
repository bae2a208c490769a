namespace IttPartnerships.Partnerships.Agreements;

/// <summary>A section that agreements of this field have (AG-09).</summary>
/// <param name="Code">Never changes: versions are compared by it.</param>
/// <param name="Needed">An agreement cannot be sent without a text for it.</param>
/// <param name="Asks">What whoever writes it should think of.</param>
/// <param name="Starter">A first text of our own, with merge fields.</param>
public sealed record StandardSection(string Code, string Title, bool Needed, string Asks, string Starter);

/// <summary>
/// The standard sections in their order. Parties, term, aims, area and delegations are not among them: those are data, and their
/// words are made from it.
/// </summary>
public static class StandardSections
{
    public static readonly IReadOnlyList<StandardSection> All =
    [
        new("roles", "Roles of each side", true, "What does each side do, and who decides?",
            "{{provider}} is the accredited provider. It has full and final accountability for the design, delivery and quality of training, and for the public money spent on it.\n\n{{partner}} works within the partnership as this agreement says, and tells {{provider}} in good time when it cannot."),
        new("routes", "Routes and phases", false, "Which courses, routes and phases is it about?", "This agreement is about the courses and phases that the partnership offers in {{academic years}}."),
        new("selection", "Selection and removal of partners", false, "How does a partner join and leave?",
            "{{provider}} chooses its partners for the quality of their training environment, and may end this agreement where that is no longer given."),
        new("resources", "Resources shared", true, "Which people, places, materials and systems does each side bring?",
            "Each side brings the staff, places and materials that its part needs. Materials shared in the partnership stay the property of whoever made them, and may be used for its training."),
        new("payments", "Payments", true, "What is paid, when, and for what?",
            "{{provider}} pays for hosting and mentoring as its published terms for {{academic years}} say. Public money is spent on the purposes it was given for, with records kept."),
        new("mentors", "Mentor time and training", false, "Who supplies mentors, and what time and training do they get?",
            "Mentors have the time, the training and the support that their part in the curriculum needs. {{partner}} names them before a trainee begins."),
        new("itp", "Intensive Training and Practice", false, "Who runs it, where and when?", "Intensive Training and Practice takes place as the programme says. Its days are apart from general placement days."),
        new("safeguarding", "Safeguarding", true, "How are children and trainees kept safe, and who confirms what?",
            "{{provider}} confirms each trainee's suitability to {{partner}} before a placement begins. Both follow Keeping children safe in education. Concerns are raised on the same day."),
        new("equality", "Equality and inclusion", false, "How are trainees and staff treated fairly?", "Both treat applicants, trainees and staff fairly, and make reasonable adjustments."),
        new("data-sharing", "Data sharing", true, "Which personal data is shared, why, by whom and for how long?",
            "Only the personal data that training and safeguarding need is shared, by the means the partnership provides. Each side is a controller of what it keeps, and tells the other of a breach within 24 hours."),
        new("quality", "Quality assurance and moderation", true, "How is quality assured, and who moderates?",
            "{{provider}} assures the quality of training, mentoring and assessment across the partnership, with external moderation. {{partner}} takes part, and acts on what is found."),
        new("complaints", "Complaints and disagreements", true, "Who deals with a complaint, how and by when?",
            "Complaints go first to the people concerned, then to the partnership lead of {{provider}}, who answers within 10 working days. A trainee may always use the complaints procedure of {{provider}}."),
        new("exit", "Ending this agreement", true, "How may it end, and what happens to trainees then?",
            "Either side may end this agreement with a term's notice in writing. Trainees who are in training finish their placement, or are moved without harm to their training."),
    ];

    public static StandardSection? Find(string code) => All.FirstOrDefault(section => section.Code == code);
}
