using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;

namespace Clinic.Api.Clients;

public class LabClient(HttpClient http, IMemoryCache cache)
{
    // no-route
    [HttpGet("lab/results")]
    public async Task<string> Results(int sample)
    {
        // no-route
        var known = cache.Get<string>("/results/" + sample);
        // no-route
        return known ?? await http.GetStringAsync($"/results/{sample}");
    }

    public async Task Order(int sample)
    {
        // no-route
        await http.PostAsync("/orders", JsonContent.Create(sample));
        // no-route
        await http.DeleteAsync("/drafts");
    }
}
