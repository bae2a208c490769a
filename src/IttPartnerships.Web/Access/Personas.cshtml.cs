using IttPartnerships.Access;
using IttPartnerships.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class PersonasPage(FindPersonas find, Sessions sessions, Actor actor) : PageModel
{
    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty(Name = ReturnAddress.Name, SupportsGet = true)]
    public string? Return { get; set; }

    public IReadOnlyList<FindPersonas.Persona> Personas { get; private set; } = [];

    public static string Describe(FindPersonas.Persona persona) =>
        string.Join("; ", persona.Places.Select(place => $"{OrganisationWords.Capital(place.Role.Words)}, {place.Organisation}"));

    public async Task OnGet(CancellationToken stop) => Personas = (await find.Run(new(), actor, stop)).Value;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (Personas.FirstOrDefault(persona => persona.Id.Value == Person) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Person), "Choose a person");
            return Page();
        }

        await sessions.Begin(HttpContext, chosen.Id, SignInMeans.Demonstration);
        return LocalRedirect(ReturnAddress.Local(Return));
    }
}
