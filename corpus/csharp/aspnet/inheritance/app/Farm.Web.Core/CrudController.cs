using Microsoft.AspNetCore.Mvc;

namespace Farm.Web.Core;

public abstract class CrudController<TItem, TKey> : ApiControllerBase
    where TItem : class
{
    // route: GET /api/Cows
    // route: GET /api/Barns
    // route: GET /api/Calves
    [HttpGet]
    public virtual IEnumerable<TItem> List() => [];

    // route: GET /api/Cows/{id}
    // route: GET /api/Barns/{id}
    // route: GET /api/Calves/{id}
    [HttpGet("{id}")]
    public abstract ActionResult<TItem> Get(TKey id);

    // route: POST /api/Cows
    // route: POST /api/Calves
    [HttpPost]
    public virtual IActionResult Create(TItem item) => Ok(item);

    // route: DELETE /api/Cows/{id}
    // route: DELETE /api/Barns/{id}
    [HttpDelete("{id}")]
    public virtual IActionResult Delete(TKey id) => NoContent();
}
