using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>The offers of one school.</summary>
internal sealed record Hosts(int School, int[] Offers);

/// <summary>
/// Offers narrowed rule by rule as far as many slots ask alike: subject, then window, kind, audience, route (<see cref="HardRules.OfMany"/>). Each step is worked out once, for
/// whoever asks first. Any number of threads may ask.
/// </summary>
internal sealed class OffersFor(PlanningProblem problem)
{
    private const string Any = "";
    private readonly ConcurrentDictionary<(string Subject, KeyStages Stages), Narrowed> bySubject = new();

    /// <summary>The offers left after every step.</summary>
    public Narrowed Of(Trainee trainee, Slot slot)
    {
        var left = OfSubject(trainee);
        foreach (var rule in HardRules.OfMany)
        {
            left = left.By(rule, trainee, slot);
        }

        return left;
    }

    /// <summary>Every offer for the trainee's subject, to be narrowed by one rule after the other.</summary>
    public Narrowed OfSubject(Trainee trainee) => bySubject.GetOrAdd((trainee.Subject.ToUpperInvariant(), trainee.KeyStages), _ =>
        new Narrowed([.. Enumerable.Range(0, problem.Offers.Count).Where(offer => HardRules.IsFor(problem.Offers[offer], trainee))], problem));

    /// <summary>Those left after some steps.</summary>
    internal sealed class Narrowed
    {
        private readonly int[] offers;
        private readonly PlanningProblem problem;
        private readonly Lazy<Hosts[]> hosts;
        private ConcurrentDictionary<string, Narrowed>? next;
        private Dictionary<string, List<int>>? byWord;

        public Narrowed(int[] offers, PlanningProblem problem)
        {
            (this.offers, this.problem) = (offers, problem);
            hosts = new(() => [.. offers.GroupBy(offer => problem.Offers[offer].School).Select(there => new Hosts(there.Key, [.. there]))]);
        }

        public IReadOnlyList<int> Offers => offers;

        /// <summary>The same by school, in the order of the offers.</summary>
        public Hosts[] Hosts => hosts.Value;

        /// <summary>Those for which the rule holds too. Asked of one rule only.</summary>
        public Narrowed By(PairRule rule, Trainee trainee, Slot slot)
        {
            // Small at first: there are tens of thousands of these in a nation, most with one step after them.
            var known = LazyInitializer.EnsureInitialized(ref next, () => new(concurrencyLevel: 1, capacity: 1, StringComparer.OrdinalIgnoreCase));
            var word = rule.Asks!(trainee, slot);
            return known.TryGetValue(word, out var narrowed) ? narrowed : known.GetOrAdd(word, Narrow(rule, word, trainee, slot));
        }

        private Narrowed Narrow(PairRule rule, string word, Trainee trainee, Slot slot)
        {
            var asked = trainee with { Pattern = [slot] };
            int[] left = Array.FindAll(Some(rule, word), offer => rule.Holds(new Placement(problem, asked, 0, problem.Offers[offer], offer, 0)));
            return new Narrowed(left.Length == offers.Length ? offers : left, problem);
        }

        private int[] Some(PairRule rule, string word)
        {
            if (rule.Words is not { } words)
            {
                return offers;
            }

            byWord ??= ByWord(words);
            int[] some = [.. byWord.GetValueOrDefault(Any, []), .. word == Any ? [] : byWord.GetValueOrDefault(word, [])];
            Array.Sort(some);
            return some;
        }

        private Dictionary<string, List<int>> ByWord(Func<Offer, IReadOnlyCollection<string>> words)
        {
            Dictionary<string, List<int>> found = new(StringComparer.OrdinalIgnoreCase);
            foreach (var offer in offers)
            {
                var all = words(problem.Offers[offer]);
                foreach (var word in all.Count == 0 ? [Any] : all.Count == 1 ? all : all.Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(found, word, out _) ??= []).Add(offer);
                }
            }

            return found;
        }
    }
}
