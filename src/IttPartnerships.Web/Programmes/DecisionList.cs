using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Programmes;

/// <summary>Rows of the record, with or without the component each is about.</summary>
internal sealed record DecisionList(IReadOnlyList<ReadCourseRecord.Row> Rows, bool WithComponent);
