using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Organisations.Contacts;

internal sealed class ContactRuleExamples : IRuleExamples
{
    private static readonly KeepContact.Command Contact = new(OrganisationId.New(), null, "Ines Whitlock", "Bursar", "ines@school.example", "01632 960 001");
    private static readonly string TooLong = new('x', 201);

    public IEnumerable<RuleExample> All =>
    [
        Broken("CO-01", Contact with { Name = " " }),
        Broken("CO-02", Contact with { Name = TooLong }),
        Broken("CO-03", Contact with { JobTitle = TooLong }),
        Broken("CO-04", Contact with { Email = "ines at school" }),
        Broken("CO-05", Contact with { Telephone = "ask Bea" }),
        Broken("CO-06", Contact with { Email = null, Telephone = " " }),
    ];

    private static RuleExample Broken(string id, KeepContact.Command breaks) => RuleExample.Of(ContactRules.All, id, Contact, breaks);
}
