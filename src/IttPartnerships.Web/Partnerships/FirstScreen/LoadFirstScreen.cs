using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Responsibilities;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Partnerships.Agreements;
using IttPartnerships.Web.Placements;
using IttPartnerships.Web.Requirements;

namespace IttPartnerships.Web.Partnerships.FirstScreen;

/// <summary>One thing that needs somebody, in words, and where it is done.</summary>
internal sealed record Need(string Text, string Href);

/// <summary>What somebody sees first of their organisation's partnerships: what is not sufficient, what needs them, then the numbers.</summary>
internal sealed record FirstScreenContent(SeeInBrief.Brief Brief, FindOversight.Answer Oversight, IReadOnlyList<Need> Needs, IReadOnlyList<FindResponsibilities.Finding> Findings, bool MayKeepOversight)
{
    public const int MostRows = 6;

    public IReadOnlyList<FindOversight.Row> Given { get; } = [.. Oversight.All.Where(row => row.Side == AgreementSide.Provider)];

    /// <summary>What the organisation does for its accredited providers.</summary>
    public IReadOnlyList<FindOversight.Row> Taken { get; } = [.. Oversight.All.Where(row => row.Side == AgreementSide.Partner)];

    public IReadOnlyList<FindOversight.Row> Insufficient => [.. Given.Where(row => row.Status is OversightStatus.Missing or OversightStatus.Overdue)];

    public int DueSoon => Given.Count(row => row.Status == OversightStatus.DueSoon);

    /// <summary>What the drawing shows, for who does not see it.</summary>
    public string PictureInWords =>
        $"Picture of your partnership: your organisation, {Members(AgreementKind.LeadPartner, "lead partner", "lead partners")} and {Members(AgreementKind.PlacementSchool, "placement school", "placement schools")}. See it large, as a table and as an outline";

    private string Members(AgreementKind kind, string one, string more) => Brief.Partners.GetValueOrDefault(kind) is var count && count == 1 ? $"1 {one}" : $"{count.ToString("N0", Dates.British)} {more}";
}

internal sealed class LoadFirstScreen(SeeInBrief brief, FindOversight oversight, FindCourseDecisions decisions, FindResponsibilities responsibilities, FindAccreditationLoss losses, LoadRequirementNeeds requirements, LoadPlacementNeeds placements, Actor actor, TimeProvider clock)
{
    /// <summary>Null for whoever has no part in partnerships, such as the operator of the installation.</summary>
    public async Task<FirstScreenContent?> Run(CancellationToken stop)
    {
        if (!(await brief.Run(new(), actor, stop)).Try(out var seen) || !(await oversight.Run(new(), actor, stop)).Try(out var overseen))
        {
            return null;
        }

        var waiting = (await decisions.Run(new(), actor, stop)).Try(out var rows) ? rows : [];
        var parts = seen.Leads && (await responsibilities.Run(new(), actor, stop)).Try(out var found) ? found : [];
        IEnumerable<Need> season = seen.Leads && Season.TellDfE(clock.Today()) is { } tell ? [tell] : [];
        return new(seen, overseen, [.. await Losses(stop), .. Agreements(seen), .. Courses(waiting), .. await requirements.Run(stop), .. await placements.Run(stop), .. season], [.. parts.Where(part => part.Whole).SelectMany(part => part.Findings)], actor.May(Permission.KeepOversight));
    }

    private async Task<IEnumerable<Need>> Losses(CancellationToken stop) => (await losses.Run(new(), actor, stop)).Try(out var found)
        ? found.Select(loss => (loss.Own, loss.ProviderName, Undecided: loss.Agreements.Count(agreement => agreement.Findings.Count > 0))).Where(loss => loss.Undecided > 0).Select(loss => new Need(
            $"{(loss.Own ? "Your accreditation" : $"The accreditation of {loss.ProviderName}")} ends before {Count(loss.Undecided, "agreement does", "agreements do")}", "/agreements/accreditation"))
        : [];

    private static IEnumerable<Need> Agreements(SeeInBrief.Brief brief) => brief.Needs.Select(need => new Need(
        $"{Count(need.Value, "agreement", "agreements")} {Words(need.Key, need.Value == 1)}", $"/agreements?need={need.Key}"));

    private static string Words(AgreementNeed need, bool one) => need switch
    {
        AgreementNeed.ToSend => one ? "is a draft to finish and send" : "are drafts to finish and send",
        AgreementNeed.PartnerToSign => one ? "waits for the partner to sign" : "wait for the partner to sign",
        AgreementNeed.ProviderToSign => one ? "waits for the provider to sign" : "wait for the provider to sign",
        AgreementNeed.ChangeAsked => one ? "has a request for a change" : "have requests for a change",
        AgreementNeed.Ending => one ? $"ends within {FindAgreements.DaysBeforeTheEnd} days and is not renewed" : $"end within {FindAgreements.DaysBeforeTheEnd} days and are not renewed",
        _ => AgreementWords.Need(need),
    };

    private static IEnumerable<Need> Courses(IReadOnlyList<FindCourseDecisions.Row> rows) => rows.GroupBy(row => row.Wanted).Select(group => new Need(
        group.Key == FindCourseDecisions.Wanted.Decide
            ? $"{Count(group.Count(), "proposal", "proposals")} for course components to approve or return"
            : $"{Count(group.Count(), "course component", "course components")} returned to you to revise",
        "/courses"));

    private static string Count(int number, string one, string more) => FormattableString.Invariant($"{number:N0} {(number == 1 ? one : more)}");
}
