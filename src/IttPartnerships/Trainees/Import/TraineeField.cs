using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees.Import;

/// <summary>What a column of a file may say about a trainee. Stored in remembered readings: never renamed.</summary>
public enum TraineeField
{
    Reference,
    Name,
    FirstNames,
    LastName,
    Email,
    Trn,
    Course,
    StartsOn,
    EndsOn,
    Subject,
    KeyStage,
    HomePostcode,
    Travel,
    MaxMinutes,
    EmployingSchool,
    SuitableOn,
}

/// <param name="Words">What people are asked for.</param>
/// <param name="Needed">No trainee can be kept without it.</param>
/// <param name="Headings">How files call it, the surest first. Register's field names and HESA's come after (itt-rules, "Register fields").</param>
public sealed record FieldFacts(TraineeField Field, string Words, bool Needed, params IReadOnlyList<string> Headings)
{
    public static readonly IReadOnlyList<FieldFacts> All =
    [
        new(TraineeField.Reference, "Your reference", true,
            "Reference", "Trainee reference", "Student number", "Student ID", "Trainee ID", "Student reference", "Candidate ID", "ID number", "Ref", "ID", "provider_trainee_id", "Provider trainee ID", "OWNSTU", "application_id", "APPLYAPPLICATIONID", "hesa_id", "HUSID"),
        new(TraineeField.Name, "Full name", false, "Name", "Full name", "Trainee name", "Student name", "Trainee", "Student", "Candidate name"),
        new(TraineeField.FirstNames, "First names", false, "First names", "First name", "Forename", "Forenames", "Given name", "Given names", "FNAMES"),
        new(TraineeField.LastName, "Last name", false, "Last name", "Last names", "Surname", "Family name", "SURNAME"),
        new(TraineeField.Email, "Email address", false, "Email", "Email address", "E-mail", "E-mail address", "University email", "Student email", "NQTEMAIL"),
        new(TraineeField.Trn, "Teacher reference number (TRN)", false, "TRN", "Teacher reference number", "Teacher ref", "TREFNO"),
        new(TraineeField.Course, "Course", true, "Course code", "Course", "Programme", "Programme code", "Course title", "Course name", "Publish course code", "Route and course", "course_code", "course_subject_1", "Course subject 1", "SBJCA"),
        new(TraineeField.StartsOn, "First day of training", true, "First day", "Start date", "Course start date", "Start", "Starts", "Trainee ITT start date", "ITT start date", "itt_start_date", "ITTSTARTDATE", "trainee_start_date", "TRAINEESTARTDATE"),
        new(TraineeField.EndsOn, "Last day of training", true, "Last day", "End date", "Course end date", "Expected end date", "End", "Finish date", "ITT end date", "itt_end_date", "EXPECTEDENDDATE"),
        new(TraineeField.Subject, "Subject", false, "Subject", "Subject specialism", "Teaching subject", "Specialism", "Main subject"),
        new(TraineeField.KeyStage, "Chosen key stage", false, "Key stage", "Chosen key stage", "Key stage preference", "KS", "Preferred key stage"),
        new(TraineeField.HomePostcode, "Home postcode", false, "Home postcode", "Postcode", "Post code", "Term time postcode", "Term-time postcode", "Address postcode", "Postal code", "POSTCODE"),
        new(TraineeField.Travel, "How they travel", false, "Travel", "Travel mode", "Transport", "Mode of travel", "Mode of transport", "Car", "Driver", "Drives", "Has car", "Car driver"),
        new(TraineeField.MaxMinutes, "Longest journey in minutes", false, "Longest journey (minutes)", "Longest journey", "Maximum travel time", "Max travel", "Max travel time", "Max minutes", "Travel limit"),
        new(TraineeField.EmployingSchool, "School that employs them", false, "Employing school", "Employing school URN", "Employer URN", "Employer", "employing_school_urn", "SDEMPLOY"),
        new(TraineeField.SuitableOn, "Day the checks were complete", false, "Checks complete on", "Suitability confirmed", "Checks complete", "DBS complete", "Clearance date", "Pre-placement checks complete"),
    ];

    /// <summary>The column each field most likely stands in, by its heading; two fields never take the same column.</summary>
    public static Dictionary<TraineeField, string> Guess(IReadOnlyList<string> headings)
    {
        Dictionary<TraineeField, string> guessed = [];
        var folded = headings.Select(heading => (Heading: heading, Folded: FoldedText.Fold(heading))).Where(each => each.Folded.Length > 0).DistinctBy(each => each.Folded).ToList();
        foreach (var field in All)
        {
            var found = field.Headings.Select(known => folded.Find(each => each.Folded == FoldedText.Fold(known)).Heading).FirstOrDefault(heading => heading is not null && !guessed.ContainsValue(heading));
            if (found is not null)
            {
                guessed[field.Field] = found;
            }
        }

        return guessed;
    }
}
