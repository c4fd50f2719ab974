namespace SkiSchool.Web.Conventions;

[AttributeUsage(AttributeTargets.Class)]
public sealed class NamedAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
