using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>After a school or a trainee has dropped out: each placement gets another place, is called off or stays for now. All in one save, or none.</summary>
public sealed class MendPlacements(AppDb db, MovePlacement move, WithdrawPlacement withdraw, EndPlacementEarly end)
{
    public static readonly Refusal Nothing = new("PT-45", "Choose another place, or to call it off, for at least one placement", nameof(Command.Choices));

    /// <param name="Offer">Another place; empty to call it off.</param>
    public sealed record Choice(PlacementId Placement, Guid Version, OfferId? Offer);

    /// <param name="LastDay">The last day at the school, for placements under way.</param>
    public sealed record Command(IReadOnlyList<Choice> Choices, string? Reason, DateOnly? LastDay);

    /// <param name="Moved">What took their place.</param>
    public sealed record Mended(IReadOnlyList<PlacementId> Moved, int CalledOff);

    public async Task<Outcome<Mended>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (command.Choices.Count == 0)
        {
            return Nothing;
        }

        await using var whole = await WholeWork.Begin(db, stop);
        List<PlacementId> moved = [];
        var off = 0;
        foreach (var choice in command.Choices)
        {
            if (choice.Offer is { } offer)
            {
                var school = await db.Offers.Where(o => o.Id == offer).Select(o => (OrganisationId?)o.School).SingleOrDefaultAsync(stop);
                var outcome = await move.Run(new(choice.Placement, choice.Version, school ?? default, offer, Reason: command.Reason, LastDay: command.LastDay), actor, stop);
                if (!outcome.Succeeded)
                {
                    return outcome.Refusals.ToList();
                }

                moved.Add(outcome.Value);
                continue;
            }

            var underWay = await db.Placements.AnyAsync(p => p.Id == choice.Placement && p.State == PlacementState.UnderWay, stop);
            var called = underWay
                ? await end.Run(new(choice.Placement, choice.Version, command.LastDay, command.Reason), actor, stop)
                : await withdraw.Run(new(choice.Placement, choice.Version, command.Reason), actor, stop);
            if (!called.Succeeded)
            {
                return called.Refusals.ToList();
            }

            off++;
        }

        await whole.Commit(stop);
        return new Mended(moved, off);
    }
}
