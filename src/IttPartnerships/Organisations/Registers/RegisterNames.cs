namespace IttPartnerships.Organisations.Registers;

/// <summary>What people call each kind of register file.</summary>
public static class RegisterNames
{
    public static string Of(RegisterKind kind) => kind switch
    {
        RegisterKind.Schools => "schools",
        RegisterKind.Links => "links between establishments",
        RegisterKind.Providers => "training providers",
        RegisterKind.Partnerships => "published partnerships",
        RegisterKind.Hubs => "teaching school hubs",
        RegisterKind.PayAreas => "pay areas",
        RegisterKind.Courses => "courses",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name for this kind of register."),
    };
}
