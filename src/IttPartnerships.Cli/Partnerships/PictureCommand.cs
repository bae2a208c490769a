using System.CommandLine;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Picture;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Cli.Partnerships;

/// <summary><c>ittp picture</c>: one partnership, one organisation's surroundings or the whole country, as an SVG file.</summary>
public static class PictureCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var provider = new Option<string?>("--provider") { Description = "The accredited provider whose partnership is drawn: its provider code, UKPRN or our own id" };
        var organisation = new Option<string?>("--organisation") { Description = "Draws who this organisation works with: its provider code, URN, UKPRN or our own id" };
        var year = new Option<int?>("--year") { Description = "The academic year by the year it starts in: 2026 is 2026 to 2027. The present one where not said" };
        var file = new Option<FileInfo>("--out") { Description = "The SVG file to write", Required = true };
        var columns = new Option<int>("--columns") { Description = "How many columns at most, 1 to 20", DefaultValueFactory = _ => 4 };
        columns.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 1 and <= 20))
            {
                result.AddError("--columns must be a whole number from 1 to 20");
            }
        });
        year.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is { } asked and not (>= 1990 and <= 2100))
            {
                result.AddError($"--year must be the year an academic year starts in, for example 2026, not {asked}");
            }
        });
        var command = new Command("picture", "Draws a partnership, or without --provider the whole country, as an SVG file") { provider, organisation, year, file, columns };
        command.Validators.Add(result =>
        {
            if (result.GetValue(provider) is not null && result.GetValue(organisation) is not null)
            {
                result.AddError("Say --provider or --organisation, not both");
            }
        });
        command.SetAction((parsed, stop) =>
        {
            var most = parsed.GetValue(columns);
            var view = new PictureView { Size = new(240 * most, most) };
            AcademicYear? asked = parsed.GetValue(year) is { } start ? new AcademicYear(start) : null;
            return Draw(parsed.GetValue(provider), parsed.GetValue(organisation), asked, view, parsed.GetRequiredValue(file), parsed.InvocationConfiguration, stop);
        });
        return command;
    }

    private static async Task<int> Draw(
        string? provider, string? organisation, AcademicYear? year, PictureView view, FileInfo file, InvocationConfiguration console, CancellationToken stop)
    {
        await using var db = DatabaseSettings.FromEnvironment().Open();
        OrganisationId? about = null;
        if ((provider ?? organisation) is { } number)
        {
            var found = await Find(db, number, stop);
            if (found.Count != 1)
            {
                await console.Error.WriteLineAsync(found.Count == 0
                    ? $"No organisation has the number {number}. Find it by name: ittp find NAME"
                    : $"{found.Count} organisations have the number {number}. Use a provider code, or our own id from ittp find --json.");
                return Refused;
            }

            about = found[0];
        }

        var clock = TimeProvider.System;
        var outcome = about switch
        {
            null => await new ShowCountry(db, clock).Run(new(year), Actor.CommandLine, stop),
            { } id when provider is not null => await new ShowPartnership(db, clock).Run(new(id, year), Actor.CommandLine, stop),
            { } id => await new ShowSurroundings(db, clock).Run(new(id, year), Actor.CommandLine, stop),
        };
        var shown = outcome.Value;
        if (shown.Graph.Links.Count == 0)
        {
            var others = shown.Years.Count == 0 ? "Import the lists first: ittp import partnerships FILE" : $"There is something for {string.Join(", ", shown.Years.Select(each => each.StartYear))}";
            await console.Error.WriteLineAsync($"No partnership is known for {shown.Graph.Year}. {others}.");
            return Refused;
        }

        var drawing = (about, provider) switch
        {
            (null, _) => DrawPicture.Country(shown.Graph, view),
            ({ } id, not null) => DrawPicture.Partnership(shown.Graph, id, view),
            ({ } id, _) => DrawPicture.Surroundings(shown.Graph, id, view),
        };
        return await Write(drawing, file, console);
    }

    private static async Task<int> Write(Drawing drawing, FileInfo file, InvocationConfiguration console)
    {
        try
        {
            await using var target = file.Create();
            PictureSvg.WriteFile(drawing, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"{file} cannot be written: {e.Message}");
            return Refused;
        }

        await console.Output.WriteLineAsync($"{drawing.Title}: {drawing.Description} Written to {file}.");
        return 0;
    }

    private static async Task<List<OrganisationId>> Find(AppDb db, string number, CancellationToken stop)
    {
        if (OrganisationId.TryParse(number, null, out var id) && await db.Organisations.AnyAsync(o => o.Id == id, stop))
        {
            return [id];
        }

        var value = number.Trim().ToUpperInvariant();
        return await db.Identifiers.Where(i => i.Value == value && i.Until == null).Select(i => i.Organisation).Distinct().ToListAsync(stop);
    }
}
