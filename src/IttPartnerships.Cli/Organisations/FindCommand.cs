using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Cli.Organisations;

/// <summary><c>ittp find</c>: the same search as the page, in the same order.</summary>
public static class FindCommand
{
    private const int BadQuestion = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var text = new Argument<string[]>("TEXT") { Description = "A name or part of one, URN, UKPRN, provider code, postcode, town, or a kind: \"training partner\"", Arity = ArgumentArity.ZeroOrMore };
        var near = new Option<string>("--near") { Description = "A postcode, or the first part of one: nearest first" };
        var within = new Option<int?>("--within") { Description = "Only within this many minutes of --near" };
        var by = new Option<string>("--by") { Description = "How to travel: car, public, cycle or walk", DefaultValueFactory = _ => "car" };
        var open = new Option<bool>("--open") { Description = "Only those that are not closed" };
        var closed = new Option<bool>("--closed") { Description = "Only those that are closed" };
        var phase = new Option<string[]>("--phase") { Description = $"Only of this phase: {Choices<Phase>()}", AllowMultipleArgumentsPerToken = true };
        var setting = new Option<string[]>("--setting") { Description = $"Only of this setting: {Choices<SettingType>()}", AllowMultipleArgumentsPerToken = true };
        var most = new Option<int>("--most") { Description = "How many to show", DefaultValueFactory = _ => FindOrganisations.PageSize };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON" };
        by.AcceptOnlyFromAmong([.. TravelModes.All.Select(mode => mode.Word())]);
        phase.AcceptOnlyFromAmong([.. Enum.GetValues<Phase>().Select(CodeWord.Of)]);
        setting.AcceptOnlyFromAmong([.. Enum.GetValues<SettingType>().Select(CodeWord.Of)]);
        var command = new Command("find", "Finds organisations in the register") { text, near, within, by, open, closed, phase, setting, most, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(open) && result.GetValue(closed))
            {
                result.AddError("Say --open or --closed, not both");
            }
        });
        command.SetAction((parsed, stop) =>
        {
            _ = TravelModes.TryParse(parsed.GetValue(by), out var mode);
            var filter = new OrganisationFilter
            {
                Text = string.Join(' ', parsed.GetValue(text) ?? []),
                Near = parsed.GetValue(near),
                Within = parsed.GetValue(within),
                By = parsed.GetValue(near) is null ? null : mode,
                Status = parsed.GetValue(open) ? OpenOrClosed.Open : parsed.GetValue(closed) ? OpenOrClosed.Closed : OpenOrClosed.Any,
                Phases = CodeWord.Read<Phase>(parsed.GetValue(phase) ?? []),
                Settings = CodeWord.Read<SettingType>(parsed.GetValue(setting) ?? []),
            };
            return Find(filter, Math.Max(1, parsed.GetValue(most)), parsed.GetValue(json), parsed.InvocationConfiguration, stop);
        });
        return command;
    }

    private static async Task<int> Find(OrganisationFilter filter, int most, bool json, InvocationConfiguration console, CancellationToken stop)
    {
        using var current = new CurrentRegister(DatabaseSettings.FromEnvironment(), TimeProvider.System);
        var order = filter.Near is null ? FindOrder.BestMatch : FindOrder.Minutes;
        var outcome = await new FindOrganisations(current, TimeProvider.System).Run(new(filter, order, Size: most), Actor.CommandLine, stop);
        if (!outcome.Try(out var found))
        {
            foreach (var refusal in outcome.Refusals)
            {
                await console.Error.WriteLineAsync($"{refusal.Field}: {refusal.Statement}");
            }

            return BadQuestion;
        }

        if (json)
        {
            await console.Output.WriteLineAsync(JsonSerializer.Serialize(FoundAnswer.Of(found), Json));
        }
        else
        {
            Write(found, console.Output);
        }

        return 0;
    }

    private static void Write(FoundOrganisations found, TextWriter output)
    {
        var count = found.Total == 1 ? "1 organisation" : string.Create(CultureInfo.InvariantCulture, $"{found.Total:N0} organisations");
        output.WriteLine(count
            + (found.Meaning is null ? "" : $", \"{found.Phrase}\" read as {found.Meaning}")
            + (found.Near is null ? "" : $", minutes from {found.Near.InWords}")
            + (found.Rows.Count < found.Total ? $"; the first {found.Rows.Count}" : ""));
        foreach (var each in found.Rows)
        {
            string?[] parts =
            [
                each.Row.Name,
                each.Row.Number(IdentifierScheme.Urn) ?? each.Row.Number(IdentifierScheme.ProviderCode),
                each.Row.Kind == OrganisationKind.School ? each.Row.Phase.Words() : each.Row.Kind.Words(),
                string.Join(' ', ((string?[])[each.Row.Town, each.Row.Postcode]).OfType<string>()),
                each.Row.Status is OrganisationStatus.Open or OrganisationStatus.Unknown ? null : each.Row.Status.Words(),
                each.Journey?.ToString(),
            ];
            output.WriteLine("  " + string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))));
        }
    }

    private static string Choices<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(CodeWord.Of));
}
