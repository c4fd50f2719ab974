namespace Radio.Api.Http;

[AttributeUsage(AttributeTargets.Method)]
public sealed class ArchiveGetAttribute(string template) : Microsoft.AspNetCore.Mvc.HttpGetAttribute("archive/" + template);
