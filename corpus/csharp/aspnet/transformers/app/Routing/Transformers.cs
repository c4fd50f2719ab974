using System.Text.RegularExpressions;

namespace Orchestra.Web.Routing;

/// <summary>SheetMusic is written sheet-music.</summary>
public sealed class Dashes : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value)
    {
        if (value == null)
        {
            return null;
        }

        return Regex.Replace(value.ToString()!, "([a-z])([A-Z])", "$1-$2").ToLowerInvariant();
    }
}

/// <summary>KeyList is written keylist.</summary>
public sealed class Lower : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) => value?.ToString()?.ToLowerInvariant();
}
