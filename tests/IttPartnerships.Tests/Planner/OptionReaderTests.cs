using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OptionReaderTests
{
    [Fact]
    public void Whoever_is_read_comes_out_as_if_read_alone()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            Company company = new(model);
            LabelClasses labels = new(model);
            OptionReader reader = new(model, company, labels);
            for (var trainee = model.TraineeCount - 1; trainee >= 0; trainee--)
            {
                var (mine, alone) = (reader.Read(trainee), new OptionReader(model, company, labels).Read(trainee));
                mine.Schools.ShouldBe(alone.Schools, $"seed {seed}, trainee {trainee}");
                mine.Letters.Select(Told).ShouldBe(alone.Letters.Select(Told), $"seed {seed}, trainee {trainee}");
            }
        }
    }

    [Fact]
    public void Schools_are_numbered_within_the_course_from_nothing_up()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            OptionReader reader = new(model, new Company(model), new LabelClasses(model));
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                var (letters, schools) = reader.Read(trainee);
                letters.SelectMany(letter => letter.Options.Schools).Select(school => (int)school).Distinct().Order().ShouldBe(Enumerable.Range(0, schools), $"seed {seed}, trainee {trainee}");
            }
        }
    }

    private static string Told(CourseLetter letter) => string.Join(';', Enumerable.Range(0, letter.Options.Count).Select(at => letter.Options[at])) + '|' + string.Join(',', letter.Places) + '|' + string.Join(',', letter.Lists);
}
