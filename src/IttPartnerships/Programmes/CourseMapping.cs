using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Programmes;

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.ToTable("courses");
        course.Property(c => c.Code).HasMaxLength(20);
        course.Property(c => c.Title).HasMaxLength(200);
        course.Property(c => c.Version).IsConcurrencyToken();
        course.HasIndex(c => new { c.Provider, c.Code }).IsUnique().HasDatabaseName("a_course_code_is_one_course_of_its_provider");
        course.Property(c => c.Subjects).HasMaxLength(300);
        course.Property(c => c.SenSpecialism).HasMaxLength(200);
        course.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Provider).OnDelete(DeleteBehavior.Restrict);
        course.HasOne<Organisation>().WithMany().HasForeignKey(c => c.DeliveredBy).OnDelete(DeleteBehavior.Restrict);
    }
}
