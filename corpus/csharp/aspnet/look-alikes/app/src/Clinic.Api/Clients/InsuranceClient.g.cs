using System.CodeDom.Compiler;

namespace Clinic.Api.Clients;

/// <summary>As a generator writes it: the paths are another service's.</summary>
[GeneratedCode("NSwag", "14.1.0.0")]
public partial class InsuranceClient(HttpClient http)
{
    public virtual async Task<string> CoverAsync(string patient, CancellationToken token)
    {
        // no-route
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/covers/{patient}");
        // no-route
        request.RequestUri = new Uri("api/covers/" + patient, UriKind.Relative);
        using var response = await http.SendAsync(request, token);
        return await response.Content.ReadAsStringAsync(token);
    }
}
