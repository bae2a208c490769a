namespace IttPartnerships.Programmes;

/// <summary>What the demonstration's components say: invented, and shorter than in life.</summary>
internal static class DemonstrationTexts
{
    public const string Reading = """
        Trainees learn how children learn to read, and plan and teach short daily phonics sessions from the second week.

        What is taught
        - how systematic synthetic phonics works, and why
        - hearing a child read and knowing what to do next
        - choosing books that match what a child can decode

        In school
        Trainees watch three sessions with their mentor, teach two with the mentor beside them, and then a week of their own.

        Reading
        Trainees read two studies and bring one question to each seminar.
        """;

    public const string ReadingChanged = """
        Trainees learn how children learn to read, and plan and teach short daily phonics sessions from the first week.

        What is taught
        - how systematic synthetic phonics works, and why
        - hearing a child read and knowing what to do next
        - choosing books that match what a child can decode
        - supporting a child who joins later or speaks another language at home

        In school
        Trainees watch three sessions with their mentor, teach four with the mentor beside them, and then a week of their own.

        Reading
        Trainees read two studies and bring one question to each seminar.
        """;

    public const string Behaviour = """
        Routines first: trainees practise entering, settling and leaving a classroom before they teach a lesson.

        - greeting and seating
        - one instruction at a time
        - noticing what goes well
        """;

    public const string BehaviourChanged = """
        Routines first: trainees practise entering, settling and leaving a classroom before they teach a lesson.

        - greeting and seating
        - one instruction at a time
        - noticing what goes well
        - what to do after an incident, and who to tell
        """;

    public const string Portfolio = """
        Trainees collect evidence of progress in one portfolio, reviewed with the mentor every half term.

        It is formative: nothing in it is graded, and everything in it is talked about.
        """;

    public const string Questioning = """
        Five days in one school, on one thing: asking questions that show what pupils think.

        - Monday: an expert teaches, trainees note every question
        - Tuesday and Wednesday: rehearsal in threes, with feedback
        """;

    public const string Mentors = """
        Session 1: what a mentor is for.
        Session 2: watching a lesson for one thing.
        Session 3: giving feedback that is used.
        """;

    public const string Algebra = """
        Trainees plan a sequence of six lessons from arithmetic to algebra, and compare two ways to introduce the unknown.
        """;

    public const string Play = """
        Each trainee is observed leading one play session and talks it over with the mentor the same day.
        """;
}
