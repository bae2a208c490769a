using IttPartnerships.Partnerships;

namespace IttPartnerships.Programmes;

/// <summary>What part of a course's design a component is.</summary>
public enum ComponentKind
{
    CurriculumUnit,
    Assessment,
    IntensiveTrainingPlan,
    MentorCurriculum,
}

public static class ComponentKindWords
{
    extension(ComponentKind kind)
    {
        /// <summary>Begins a line: "Curriculum unit".</summary>
        public string Words => kind switch
        {
            ComponentKind.CurriculumUnit => "Curriculum unit",
            ComponentKind.Assessment => "Assessment",
            ComponentKind.IntensiveTrainingPlan => "Intensive Training and Practice plan",
            ComponentKind.MentorCurriculum => "Mentor curriculum",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind was added without its words."),
        };

        /// <summary>Inside a sentence: "a curriculum unit".</summary>
        public string One => kind switch
        {
            ComponentKind.CurriculumUnit => "a curriculum unit",
            ComponentKind.Assessment => "an assessment",
            ComponentKind.IntensiveTrainingPlan => "an Intensive Training and Practice plan",
            ComponentKind.MentorCurriculum => "a mentor curriculum",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind was added without its words."),
        };

        /// <summary>The delegated responsibilities that let a partner contribute to a component of this kind (R13).</summary>
        public IReadOnlyList<Responsibility> DesignedUnder => kind switch
        {
            ComponentKind.IntensiveTrainingPlan => [Responsibility.CurriculumDesign, Responsibility.IntensiveTraining],
            ComponentKind.MentorCurriculum => [Responsibility.CurriculumDesign, Responsibility.MentorCurriculum],
            _ => [Responsibility.CurriculumDesign],
        };
    }
}
