using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Answers;

/// <summary>
/// The parameters that an address takes, read from the method that answers it. What is none of them is refused: a filter that is spelled
/// wrongly would otherwise be a list without that filter.
/// </summary>
internal sealed class KnownParameters
{
    // Longer than anything that is looked for or named; a report is found by some words of it, not by all.
    private const int MostLetters = 1000;

    private readonly ImmutableSortedDictionary<string, Type> types;

    private KnownParameters(ImmutableSortedDictionary<string, Type> types) => this.types = types;

    /// <summary>Notes of each address of a group what it takes.</summary>
    public static void Note(IEndpointConventionBuilder group) => group.Finally(static endpoint =>
    {
        if (endpoint is RouteEndpointBuilder route && endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is { } method) endpoint.Metadata.Add(Of(method, route));
    });

    /// <summary>Refuses what the address does not take, before it is read.</summary>
    public static void Use(WebApplication app) => app.Use(static (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KnownParameters>() is { } known) http.Request.Query = known.Check(http.Request.Query);
        return next(http);
    });

    private static KnownParameters Of(MethodInfo method, RouteEndpointBuilder route)
    {
        var types = ImmutableSortedDictionary.CreateBuilder<string, Type>(StringComparer.OrdinalIgnoreCase);
        var inPath = route.RoutePattern.Parameters.Select(static parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.IsDefined(typeof(AsParametersAttribute)))
                foreach (var property in parameter.ParameterType.GetProperties()) Add(property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.Name, property.PropertyType);
            else
                Add(parameter.Name!, parameter.ParameterType);
        }

        return new KnownParameters(types.ToImmutable());

        void Add(string name, Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (!inPath.Contains(name) && (type == typeof(string) || type.IsEnum || type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(bool) || type == typeof(DateOnly))) types.Add(name, type);
        }
    }

    // The query, with words of enumerations as the code writes them: the binder takes no other.
    private IQueryCollection Check(IQueryCollection query)
    {
        Dictionary<string, StringValues>? written = null;
        foreach (var (name, values) in query)
        {
            if (!types.TryGetValue(name, out var type)) throw new ProblemException(Problems.UnknownParameter(name, types.Keys));
            var value = values.ToString();
            if (values.Count != 1) throw new ProblemException(Problems.BadValue(name, value, "the parameter once"));
            if (Refused(type, value) is { } expected) throw new ProblemException(Problems.BadValue(name, value, expected));
            if (!type.IsEnum) continue;
            written ??= query.ToDictionary(StringComparer.OrdinalIgnoreCase);
            written[name] = Enum.GetNames(type).First(word => word.Equals(value, StringComparison.OrdinalIgnoreCase));
        }

        return written is null ? query : new QueryCollection(written);
    }

    // What was expected in place of a value; null where it can be read.
    private static string? Refused(Type type, string value)
    {
        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(int)) return int.TryParse(value, NumberStyles.AllowLeadingSign, culture, out _) ? null : "a whole number";
        if (type == typeof(long)) return long.TryParse(value, NumberStyles.AllowLeadingSign, culture, out _) ? null : "a whole number";
        if (type == typeof(double)) return double.TryParse(value, NumberStyles.Float, culture, out var number) && double.IsFinite(number) ? null : "a number such as 12 or 3.5";
        if (type == typeof(bool)) return bool.TryParse(value, out _) ? null : "true or false";
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, DateTimeStyles.None, out _) ? null : "a day such as 2024-05-17";
        if (type.IsEnum) return Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"one of {string.Join(", ", Enum.GetNames(type).Select(static name => name.ToLowerInvariant()))}";
        return value.Length <= MostLetters ? null : string.Create(culture, $"at most {MostLetters} letters, not {value.Length}");
    }
}
