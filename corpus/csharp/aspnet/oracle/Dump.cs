#nullable enable

using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Compiled into the application under test. The host looks for this attribute in the application's
// own assembly, so that the application needs no change.
[assembly: HostingStartup(typeof(Periplus.Oracle.Startup))]

namespace Periplus.Oracle;

internal sealed class Startup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.UseUrls("http://127.0.0.1:0").ConfigureServices(services => services.AddHostedService<Dump>());
}

/// <summary>Lists the endpoints of controllers and handlers once the application has started, and ends it.</summary>
internal sealed class Dump(IServiceProvider services, IHostApplicationLifetime lifetime) : IHostedService
{
    // A type, also one of the application's own, is part of the canonical path; what only restricts values is not.
    private static readonly HashSet<string> Restrictions =
    [
        "min", "max", "range", "length", "minlength", "maxlength", "regex", "required", "exists", "file", "nonfile",
        "apiVersion",
    ];

    public Task StartAsync(CancellationToken token)
    {
        lifetime.ApplicationStarted.Register(() => _ = Tell());
        return Task.CompletedTask;
    }

    private async Task Tell()
    {
        try
        {
            var rows = Listed(services.GetRequiredService<EndpointDataSource>());
            rows.AddRange(await Probed());
            Write(rows);
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync(error.ToString());
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    public Task StopAsync(CancellationToken token) => Task.CompletedTask;

    private List<Dictionary<string, string>> Listed(EndpointDataSource source)
    {
        var factory = services.GetRequiredService<ParameterPolicyFactory>();
        var rows = new List<Dictionary<string, string>>();
        foreach (var endpoint in source.Endpoints.OfType<RouteEndpoint>())
        {
            var action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();
            var hidden = endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>()?.SuppressMatching ?? false;
            // Minimal APIs keep their handler's method; what the framework serves itself has neither.
            var handler = endpoint.Metadata.GetMetadata<MethodInfo>();
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            if ((action is null && handler is null && page is null) || hidden)
            {
                continue;
            }
            // A conventional route may restrict the verb with a constraint instead of an attribute.
            var constraints = endpoint.RoutePattern.ParameterPolicies.SelectMany(policies => policies.Value)
                .Select(policy => policy.ParameterPolicy).OfType<HttpMethodRouteConstraint>();
            var verbs = constraints.FirstOrDefault()?.AllowedMethods.ToList()
                ?? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.ToList() ?? [];
            var raw = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            var paths = Versioned(endpoint, Canonical(endpoint.RoutePattern, factory));
            foreach (var (verb, path) in verbs.DefaultIfEmpty("ANY").SelectMany(verb => paths.Select(path => (verb, path))))
            {
                var row = new Dictionary<string, string> { ["method"] = verb.ToUpperInvariant(), ["path"] = path };
                if (raw != path)
                {
                    row["raw"] = raw;
                }
                if (action is not null)
                {
                    row["handler"] = $"{action.ControllerTypeInfo.Name}.{action.MethodInfo.Name}";
                }
                else if (handler is not null && !handler.Name.Contains('<'))
                {
                    row["handler"] = $"{handler.DeclaringType?.Name}.{handler.Name}";
                }
                rows.Add(row);
            }
        }
        return rows;
    }

    // What ends a branch of the pipeline is no endpoint, nor is a route of the older pipeline. A case names their paths,
    // `/taps/{*rest}` or `/{*rest}?print`; each is asked by every verb, and what is not refused is a row.
    private async Task<List<Dictionary<string, string>>> Probed()
    {
        var rows = new List<Dictionary<string, string>>();
        var probes = Environment.GetEnvironmentVariable("PERIPLUS_PROBES")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (probes.Length == 0)
        {
            return rows;
        }
        string[] verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        using var client = new HttpClient { BaseAddress = new Uri(addresses.First()) };
        foreach (var probe in probes)
        {
            var served = new List<string>();
            foreach (var verb in verbs)
            {
                var url = Regex.Replace(probe, @"\{(\*?)[^}]*\}", hole => hole.Groups[1].Length > 0 ? "some/where" : "1");
                using var request = new HttpRequestMessage(new HttpMethod(verb), url);
                using var response = await client.SendAsync(request);
                if (response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed))
                {
                    served.Add(verb);
                }
            }
            foreach (var verb in served.Count == verbs.Length ? new List<string> { "ANY" } : served)
            {
                rows.Add(new Dictionary<string, string> { ["method"] = verb, ["path"] = probe.Split('?')[0] });
            }
        }
        return rows;
    }

    private static void Write(List<Dictionary<string, string>> rows)
    {
        rows.Sort((a, b) => string.CompareOrdinal(a["path"] + a["method"], b["path"] + b["method"]));
        var own = typeof(Dump).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var version = typeof(RouteEndpoint).Assembly.GetName().Version;
        File.WriteAllText(
            own.Single(data => data.Key == "PeriplusOracleOut").Value!,
            JsonSerializer.Serialize(new { framework = $"ASP.NET Core {version}", routes = rows }));
    }

    // Versions of an interface: a path for each, as the library's explorer writes it. By name, since few applications
    // have a reference to the library.
    private static List<string> Versioned(RouteEndpoint endpoint, string path)
    {
        var parameter = endpoint.RoutePattern.Parameters
            .FirstOrDefault(one => one.ParameterPolicies.Any(policy => policy.Content == "apiVersion"));
        var metadata = endpoint.Metadata.FirstOrDefault(one => one.GetType().FullName == "Asp.Versioning.ApiVersionMetadata");
        if (parameter is null || metadata is null || Read(metadata, "IsApiVersionNeutral") is true)
        {
            return [path];
        }
        var models = new object?[2];
        var parts = metadata.GetType().GetMethods()
            .Single(method => method.Name == "Deconstruct" && method.GetParameters().Length == models.Length);
        parts.Invoke(metadata, models);
        // Those of the action itself, which are its controller's if it has none.
        var (all, own) = (Declared(models[0]!), Declared(models[1]!));
        var paths = new List<string>();
        foreach (var version in own.Count > 0 ? own : all)
        {
            paths.Add(path.Replace($"{{{parameter.Name}}}", version.ToString("VVV", null)));
        }
        return paths;
    }

    private static List<IFormattable> Declared(object model) =>
        ((IEnumerable)Read(model, "DeclaredApiVersions")!).Cast<IFormattable>().ToList();

    private static object? Read(object from, string property) => from.GetType().GetProperty(property)!.GetValue(from);

    private static string Canonical(RoutePattern pattern, ParameterPolicyFactory factory) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Text(pattern, part, factory)))));

    private static string Text(RoutePattern pattern, RoutePatternPart part, ParameterPolicyFactory factory)
    {
        switch (part)
        {
            case RoutePatternLiteralPart literal:
                return literal.Content;
            case RoutePatternSeparatorPart separator:
                return separator.Content;
            case RoutePatternParameterPart parameter:
                // A conventional route that is made for one action keeps {controller} and {action}.
                if (pattern.RequiredValues.TryGetValue(parameter.Name, out var value) && value is string { Length: > 0 } text)
                {
                    // As the matcher does it: the first transformer of the parameter writes the value.
                    var transformer = parameter.ParameterPolicies.Select(policy => factory.Create(parameter, policy))
                        .OfType<IOutboundParameterTransformer>().FirstOrDefault();
                    return transformer is null ? text : transformer.TransformOutbound(text) ?? text;
                }
                if (parameter.IsCatchAll)
                {
                    return $"{{*{parameter.Name}}}";
                }
                var type = parameter.ParameterPolicies.Select(policy => policy.Content?.Split('(')[0])
                    .FirstOrDefault(name => name is not null && !Restrictions.Contains(name));
                return type is null ? $"{{{parameter.Name}}}" : $"{{{parameter.Name}:{type}}}";
            default:
                throw new InvalidOperationException($"unknown part of a route pattern: {part}");
        }
    }
}
