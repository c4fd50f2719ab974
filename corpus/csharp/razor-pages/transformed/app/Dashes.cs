using System.Text.RegularExpressions;

namespace Bindery.Web;

public sealed partial class Dashes : IOutboundParameterTransformer
{
    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Bump();

    public string? TransformOutbound(object? value) =>
        value is null ? null : Bump().Replace(value.ToString()!, "$1-$2").ToLowerInvariant();
}
