using System.ComponentModel.DataAnnotations;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;

namespace IttPartnerships.Web.Organisations.Contacts;

/// <summary>The boxes of a contact, as they were filled in. Rules stand in <see cref="ContactRules"/>.</summary>
public sealed class ContactForm
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Job title (optional)")]
    public string? JobTitle { get; set; }

    [Display(Name = "Email address")]
    public string? Email { get; set; }

    [Display(Name = "Telephone number")]
    public string? Telephone { get; set; }

    public Guid? Version { get; set; }

    public static ContactForm Of(Contact contact) => new()
    {
        Name = contact.Name,
        JobTitle = contact.JobTitle,
        Email = contact.Email,
        Telephone = contact.Telephone,
        Version = contact.Version,
    };

    public KeepContact.Command Command(OrganisationId organisation, ContactId? contact) =>
        new(organisation, contact, Name ?? "", JobTitle, Email, Telephone, Version);
}
