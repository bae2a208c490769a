using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using IttPartnerships.Web.Govuk;
using IttPartnerships.Web.Govuk.Components;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Tests.Govuk.Components;

/// <summary>One of GOV.UK Frontend's own examples: options, and the HTML they must become.</summary>
internal sealed record Fixture(string Component, string Name, JsonObject Options, string Html)
{
    private static readonly string[] TextOrHtml = ["", "title", "summary", "description"];

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        // An option we do not know must show itself.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new LooseText(), new LooseTruth(), new LooseNumber(), new Markup(), new AttributeList() },
    };

    public static IReadOnlyList<Fixture> All(string component)
    {
        var file = RepositoryRoot.File("src", "IttPartnerships.Web", "node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json");
        return
        [
            .. JsonNode.Parse(File.ReadAllText(file))!["fixtures"]!.AsArray().Select(fixture => new Fixture(
                component,
                (string)fixture!["name"]!,
                fixture["options"]!.AsObject(),
                (string)fixture["html"]!)),
        ];
    }

    /// <exception cref="JsonException">The fixture has an option the record does not.</exception>
    public Component Read(Type options) =>
        (Component)WithItems(Prepared(Options)!.AsObject()).Deserialize(options, Reading)!;

    /// <summary>A date's boxes may be given one by one or as a list; our record has the list.</summary>
    private static JsonObject WithItems(JsonObject given)
    {
        string[] boxes = ["day", "month", "year"];
        if (!Array.Exists(boxes, given.ContainsKey))
        {
            return given;
        }

        var items = new JsonArray();
        foreach (var box in boxes)
        {
            given.Remove(box, out var one);
            if (one is JsonObject item)
            {
                item["name"] ??= box;
                items.Add(item);
            }
            else if (one is null)
            {
                items.Add(new JsonObject { ["name"] = box });
            }
        }

        given.TryAdd("items", items);
        return given;
    }

    /// <summary>GOV.UK Frontend takes text or html for one thing; our records take content. Its lists may have gaps; ours cannot.</summary>
    private static JsonNode? Prepared(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            return new JsonArray([.. list.Where(Truthy).Select(Prepared)]);
        }

        if (node is not JsonObject given)
        {
            return node?.DeepClone();
        }

        var result = new JsonObject();
        foreach (var (key, value) in given)
        {
            var stem = Array.Find(TextOrHtml, stem => key == Joined(stem, "text") || key == Joined(stem, "html"));
            if (stem is null)
            {
                result[key] = key.EndsWith("ttributes", StringComparison.Ordinal) || key == "values" ? value?.DeepClone() : Prepared(value);
            }
            else if (Truthy(given[Joined(stem, "html")]))
            {
                result[stem.Length == 0 ? "content" : stem] = new JsonObject { ["html"] = given[Joined(stem, "html")]!.DeepClone() };
            }
            else if (Truthy(given[Joined(stem, "text")]))
            {
                result[stem.Length == 0 ? "content" : stem] = new JsonObject { ["text"] = given[Joined(stem, "text")]!.DeepClone() };
            }
        }

        return result;
    }

    private static string Joined(string stem, string end) => stem.Length == 0 ? end : stem + char.ToUpperInvariant(end[0]) + end[1..];

    private static bool Truthy(JsonNode? node) => node is not null && node.ToJsonString() is not ("false" or "\"\"" or "null" or "{}");

    private sealed class LooseText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString() : JsonNode.Parse(ref reader)?.ToJsonString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class LooseTruth : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString() == "true" : reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class LooseNumber : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? int.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : reader.GetInt32();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class Markup : JsonConverter<IHtmlContent>
    {
        public override IHtmlContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var node = JsonNode.Parse(ref reader);
            node = (node as JsonObject)?["content"] ?? node;
            return node switch
            {
                JsonObject { Count: 0 } or null => null,
                JsonObject html when html["html"] is { } markup => new HtmlString(markup.ToString()),
                JsonObject text => new TextContent(text["text"]!.ToString()),
                _ => new TextContent(node.ToString()),
            };
        }

        public override void Write(Utf8JsonWriter writer, IHtmlContent value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>Attributes are a map, with flags as { value: true, optional: true }, or text already written out.</summary>
    private sealed class AttributeList : JsonConverter<IReadOnlyDictionary<string, string?>>
    {
        public override IReadOnlyDictionary<string, string?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var result = new Dictionary<string, string?>(StringComparer.Ordinal);
            var node = JsonNode.Parse(ref reader);
            if (node is not JsonObject map)
            {
                foreach (Match match in Regex.Matches(node?.ToString() ?? "", "([a-z-]+)=\"([^\"]*)\""))
                {
                    result[match.Groups[1].Value] = match.Groups[2].Value;
                }

                return result;
            }

            foreach (var (name, value) in map)
            {
                if (value is not JsonObject detailed)
                {
                    result[name] = value?.ToString() ?? "";
                }
                else if ((bool?)detailed["optional"] != true || Truthy(detailed["value"]) || detailed["value"]?.ToJsonString() == "\"\"")
                {
                    result[name] = detailed["value"]?.ToJsonString() == "true" && (bool?)detailed["optional"] == true ? null : detailed["value"]?.ToString() ?? "";
                }
            }

            return result;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
