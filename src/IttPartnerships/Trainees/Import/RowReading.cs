using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>What one row says of a trainee, over what is kept already: a column that is not matched and an empty cell leave what is kept.</summary>
internal static class RowReading
{
    public static (TraineeDetails Details, DateOnly? SuitableOn) Read(ImportRow row, Trainee? kept, string? employer, Course? course, List<(TraineeField Field, string Reason)> problems)
    {
        var name = row[TraineeField.Name] is { Length: > 0 } whole ? CellWords.PersonName(whole) : $"{row[TraineeField.FirstNames]} {row[TraineeField.LastName]}".Trim();
        var details = new TraineeDetails(
            course?.Id ?? (row[TraineeField.Course].Length == 0 ? kept?.Course : null), row[TraineeField.Reference], name.Length > 0 ? name : kept?.Name ?? "",
            Given(TraineeField.StartsOn, CellDay.Read, NotADay) ?? kept?.StartsOn, Given(TraineeField.EndsOn, CellDay.Read, NotADay) ?? kept?.EndsOn)
        {
            Email = Text(TraineeField.Email) ?? kept?.Email,
            Trn = Text(TraineeField.Trn) ?? kept?.Trn,
            HomePostcode = Text(TraineeField.HomePostcode) ?? kept?.HomePostcode,
            Subject = Text(TraineeField.Subject) ?? kept?.Subject,
            EmployingSchool = Text(TraineeField.EmployingSchool) ?? employer,
            Travel = Given(TraineeField.Travel, CellWords.Travel, "Write car, public transport, cycle or walk") ?? kept?.Travel ?? TravelMode.Car,
            MaxMinutes = Given(TraineeField.MaxMinutes, CellWords.Minutes, "Write a number of minutes, like 45") ?? kept?.MaxMinutes,
            ChosenKeyStage = Given(TraineeField.KeyStage, CellWords.Stage, "Write one key stage, like KS2") ?? kept?.ChosenKeyStage ?? KeyStages.None,
        };
        return (details.Tidy(), Given(TraineeField.SuitableOn, CellDay.Read, NotADay));

        string? Text(TraineeField field) => row[field] is { Length: > 0 } text ? text : null;

        T? Given<T>(TraineeField field, Func<string, T?> read, string reason)
            where T : struct
        {
            if (row[field] is not { Length: > 0 } cell)
            {
                return null;
            }

            var value = read(cell);
            if (value is null)
            {
                problems.Add((field, reason));
            }

            return value;
        }
    }

    private const string NotADay = "Write a day like 1/9/2026 or 2026-09-01";

    /// <summary>Beside which column a rule's refusal stands.</summary>
    public static TraineeField? FieldOf(Refusal refusal) => Enum.TryParse<TraineeField>(refusal.Field, out var field) ? field : refusal.Field == nameof(TraineeDetails.ChosenKeyStage) ? TraineeField.KeyStage : null;
}
