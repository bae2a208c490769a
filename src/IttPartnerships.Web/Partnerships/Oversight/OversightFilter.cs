using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.AspNetCore.Http.Extensions;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>What a list of oversight is narrowed to, as its address says it. What cannot be read narrows nothing.</summary>
internal sealed record OversightFilter(OrganisationId? Partner, Responsibility? Responsibility, OversightStatus? Status, PersonId? Owner)
{
    public bool IsAny => this != new OversightFilter(null, null, null, null);

    public static OversightFilter Of(IQueryCollection query) => new(
        OrganisationId.TryParse(query["partner"], null, out var partner) ? partner : null,
        Enum.TryParse<Responsibility>(query["responsibility"], out var responsibility) && Enum.IsDefined(responsibility) ? responsibility : null,
        Enum.TryParse<OversightStatus>(query["status"], out var status) && Enum.IsDefined(status) ? status : null,
        PersonId.TryParse(query["owner"], null, out var owner) ? owner : null);

    public FindOversight.Query On(DateOnly? day) => new(day, Partner, Responsibility, Status, Owner);

    public string Address(string path, DateOnly? on)
    {
        QueryBuilder query = [];
        Add("partner", Partner?.Value.ToString());
        Add("responsibility", Responsibility?.ToString());
        Add("status", Status?.ToString());
        Add("owner", Owner?.Value.ToString());
        Add("on", on is { } day ? OversightLinks.Written(day) : null);
        return path + query;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }
}
