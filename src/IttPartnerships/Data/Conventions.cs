using System.Text;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IttPartnerships.Data;

/// <summary>Columns are snake case, enums are words (sets of them numbers), ids are guids: said once, for every record.</summary>
internal static class Conventions
{
    public static void UseHouseTypes(this ModelConfigurationBuilder configuration)
    {
        foreach (var type in typeof(Conventions).Assembly.GetTypes().Where(t => t.IsValueType))
        {
            if (type.IsEnum && type.IsPublic && type.IsDefined(typeof(FlagsAttribute), inherit: false))
            {
                configuration.Properties(type).HaveConversion<int>();
            }
            else if (type.IsEnum && type.IsPublic)
            {
                configuration.Properties(type).HaveConversion<string>().HaveMaxLength(40);
            }
            else if (Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))
            {
                configuration.Properties(type).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(type));
            }
        }

        configuration.Properties<AcademicYear>().HaveConversion<AcademicYearConverter>();
        configuration.Properties<string>().HaveMaxLength(500);
    }

    public static void UseHouseNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.GetColumnName()));
            }
        }
    }

    public static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IEntityId<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class AcademicYearConverter() : ValueConverter<AcademicYear, int>(year => year.StartYear, start => new AcademicYear(start));
}
