namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// The register as it stood at one moment, as search reads it: rows in the order of their names, and their words. Immutable.
/// Why it is held in memory: <c>docs/decisions</c>, "Search reads an in-memory snapshot".
/// </summary>
public sealed class RegisterSnapshot
{
    private readonly Dictionary<OrganisationId, int> places;

    private RegisterSnapshot(RegisterRow[] rows, RegisterStamp stamp)
    {
        Rows = rows;
        Stamp = stamp;
        places = rows.Index().ToDictionary(row => row.Item.Id, row => row.Index);
        Postcodes = PostcodePlaces.Of(rows);
        (Words, Numbers) = Index(rows);
    }

    public static RegisterSnapshot Empty { get; } = Of([], default);

    /// <summary>In the order of their folded names.</summary>
    public IReadOnlyList<RegisterRow> Rows { get; }

    public RegisterStamp Stamp { get; }

    public TokenIndex Words { get; }

    public TokenIndex Numbers { get; }

    public PostcodePlaces Postcodes { get; }

    public RegisterRow? Row(OrganisationId id) => places.TryGetValue(id, out var at) ? Rows[at] : null;

    public static RegisterSnapshot Of(IEnumerable<RegisterRow> rows, RegisterStamp stamp)
    {
        var inOrder = rows.ToArray();
        Array.Sort(inOrder, ByName);
        return new(inOrder, stamp);
    }

    /// <summary>Schools of one name stand by their number, so that the order does not hang on when each was first imported.</summary>
    private static int ByName(RegisterRow one, RegisterRow other)
    {
        var byName = string.CompareOrdinal(one.Folded, other.Folded);
        var byNumber = byName != 0 ? byName : string.CompareOrdinal(one.Number(IdentifierScheme.Urn), other.Number(IdentifierScheme.Urn));
        return byNumber != 0 ? byNumber : one.Id.Value.CompareTo(other.Id.Value);
    }

    private static (TokenIndex Words, TokenIndex Numbers) Index(RegisterRow[] rows)
    {
        var (words, numbers) = (new TokenIndex.Builder(), new TokenIndex.Builder());
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            words.Add(i, TokenField.Name, SearchWords.Finding(row.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct());
            words.Add(i, TokenField.OtherName, row.OtherNames.SelectMany(name => SearchWords.Finding(SearchWords.InOrder(name))).Distinct());
            words.Add(i, TokenField.Town, SearchWords.InOrder(row.Town).Distinct());
            numbers.Add(i, TokenField.Postcode, SearchWords.InOrder(row.Postcode));
            numbers.Add(i, TokenField.Number, row.Numbers.SelectMany(number => SearchWords.InOrder(number.Value)));
        }

        return (words.Build(), numbers.Build());
    }
}

/// <summary>What changes when the register does: cheap to ask for, compared before anything is loaded again.</summary>
/// <param name="Imports">How many register files were taken in.</param>
/// <param name="LatestImport">The last of them.</param>
/// <param name="LatestEntry">The last entry of the journal.</param>
public readonly record struct RegisterStamp(int Imports, Guid? LatestImport, Guid? LatestEntry);
