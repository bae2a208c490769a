using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CapacityFlowTests
{
    [Fact]
    public void Rows_that_are_there_from_the_start_end_as_well_as_if_they_had_come_one_by_one()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var chance = new Random(seed);
            var (offers, schools) = (3 + chance.Next(5), 2 + chance.Next(3));
            int[] places = [.. Enumerable.Range(0, offers).Select(_ => 1 + chance.Next(2))], at = [.. places.Select(_ => chance.Next(schools))], totals = [.. Enumerable.Range(0, schools).Select(_ => 1 + chance.Next(4))];
            FlowArc[][] rows = [.. Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, offers).Where(_ => chance.Next(2) == 0).Select(offer => new FlowArc(offer, 1 + chance.Next(50))).ToArray())];
            var one = new CapacityFlow(places, at, totals, rows.Length);
            Array.ForEach(rows, row => one.Add(row, 100));

            // Some hold what is cheapest for all: then nothing is a gain for them alone, as where a plan is mended.
            var other = new CapacityFlow(places, at, totals, rows.Length);
            int[] held = [.. Enumerable.Range(0, rows.Length).Where(row => one.Given(row) >= 0).Take(3)];
            Array.ForEach(held, row => other.Hold(rows[row][one.Given(row)].Offer, () => new([.. rows[row].Select(arc => arc with { Cost = Math.Max(0, arc.Cost - rows[row][one.Given(row)].Cost) })], 100)));
            int[] added = [.. Enumerable.Range(0, rows.Length).Except(held)];
            Array.ForEach(added, row => other.Add(rows[row], 100));
            int[] order = [.. held, .. added];
            var used = order.Select((row, i) => other.Given(i) switch
            {
                CapacityFlow.AsHeld => rows[row][one.Given(row)].Offer,
                >= 0 and var arc => rows[row][arc].Offer,
                _ => -1,
            }).Where(offer => offer >= 0).ToList();
            used.CountBy(offer => offer).ShouldAllBe(pair => pair.Value <= places[pair.Key], $"seed {seed}");
            used.CountBy(offer => at[offer]).ShouldAllBe(pair => pair.Value <= totals[pair.Key], $"seed {seed}");
            used.Count.ShouldBe(Enumerable.Range(0, rows.Length).Count(row => one.Given(row) >= 0), $"seed {seed}");
        }
    }
}
