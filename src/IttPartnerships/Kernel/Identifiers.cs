using System.Diagnostics.CodeAnalysis;

namespace IttPartnerships.Kernel;

/// <summary>Unique reference number in the register of schools: 5 or 6 digits. Not trusted to be unique over bodies.</summary>
public readonly record struct Urn(string Value)
{
    public override string ToString() => Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out Urn urn)
    {
        var trimmed = text?.Trim() ?? "";
        urn = new Urn(trimmed);
        return trimmed.Length is 5 or 6 && trimmed.All(char.IsAsciiDigit);
    }
}

/// <summary>UK provider reference number: 8 digits. Real files share one between up to twelve providers.</summary>
public readonly record struct Ukprn(string Value)
{
    public override string ToString() => Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out Ukprn ukprn)
    {
        var trimmed = text?.Trim() ?? "";
        ukprn = new Ukprn(trimmed);
        return trimmed.Length == 8 && trimmed.All(char.IsAsciiDigit);
    }
}

/// <summary>Provider code of the teacher training services: 3 letters or digits, upper case. The one identifier that is unique.</summary>
public readonly record struct ProviderCode(string Value)
{
    public override string ToString() => Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out ProviderCode code)
    {
        var trimmed = text?.Trim().ToUpperInvariant() ?? "";
        code = new ProviderCode(trimmed);
        return trimmed.Length == 3 && trimmed.All(char.IsAsciiLetterOrDigit);
    }
}

/// <summary>Accreditation number: 4 digits, starting 1 for higher education institutions and 5 for school-centred providers.</summary>
public readonly record struct AccreditationNumber(string Value)
{
    public override string ToString() => Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out AccreditationNumber number)
    {
        var trimmed = text?.Trim() ?? "";
        number = new AccreditationNumber(trimmed);
        return trimmed.Length == 4 && trimmed.All(char.IsAsciiDigit);
    }
}
