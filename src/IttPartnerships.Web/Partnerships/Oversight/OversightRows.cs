using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>A table of delegations and how they are overseen.</summary>
/// <param name="MayKeep">The reader keeps oversight in their own organisation.</param>
internal sealed record OversightRows(string Caption, IReadOnlyList<FindOversight.Row> Rows, bool MayKeep);
