using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

/// <summary>Layers in which every property holds something, made by reflection: a property that is added later is filled as well.</summary>
internal static class Synthetic
{
    public static Annotations Annotations(Article article, Random random)
    {
        var made = (Annotations)Make(typeof(Annotations), random, 0)!;
        return made with { Analysis = made.Analysis with { Article = article } };
    }

    private static object? Make(Type type, Random random, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return random.Next(4) == 0 ? null : Make(inner, random, depth);
        if (type == typeof(string)) return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (string[])["bridge ", "é", "🌧", "\0", "<b>", "“", "x"]).Select(words => words[random.Next(words.Length)]));
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int)) return random.Next(-5, 100_000);
        if (type == typeof(long)) return (long)random.Next();
        if (type == typeof(double)) return random.NextDouble() * 1e6;
        if (type == typeof(float)) return random.NextSingle();
        if (type == typeof(byte)) return (byte)random.Next(256);
        if (type == typeof(short)) return (short)random.Next(short.MaxValue);
        if (type == typeof(ushort)) return (ushort)random.Next(ushort.MaxValue);
        if (type == typeof(char)) return (char)random.Next(32, 126);
        if (type == typeof(decimal)) return (decimal)random.Next();
        if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(random.Next(700_000, 760_000));
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2031, 1, 1, 0, 0, random.Next(60), TimeSpan.FromHours(random.Next(-9, 9)));
        if (type.IsEnum) return Enum.GetValuesAsUnderlyingType(type) is { Length: > 0 } values ? Enum.ToObject(type, values.GetValue(random.Next(values.Length))!) : Activator.CreateInstance(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return Items(type.GenericTypeArguments[0], random, depth);
        if (type == typeof(Article)) return new Article("", null, "", null, Source.Unknown, null, []);
        // Layers within layers (the headline's) come to an end.
        if (depth > 6 && !type.IsValueType) return null;
        return Object(type, random, depth);
    }

    private static object Items(Type item, Random random, int depth)
    {
        var items = Array.CreateInstance(item, depth > 6 ? 0 : random.Next(3));
        for (var i = 0; i < items.Length; i++) items.SetValue(Make(item, random, depth + 1), i);
        return typeof(Synthetic).GetMethod(nameof(Frozen), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static ImmutableArray<T> Frozen<T>(T[] items) => [.. items];

    private static object Object(Type type, Random random, int depth)
    {
        var constructor = type.GetConstructors().Where(c => !(c.GetParameters() is [var one] && one.ParameterType == type)).MaxBy(static c => c.GetParameters().Length);
        var nullability = new NullabilityInfoContext();
        var made = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(p => nullability.Create(p).ReadState == NullabilityState.Nullable && random.Next(4) == 0 ? null : Make(p.ParameterType, random, depth + 1))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && constructor?.GetParameters().Any(c => string.Equals(c.Name, p.Name, StringComparison.OrdinalIgnoreCase)) != true))
        {
            if (nullability.Create(property).ReadState == NullabilityState.Nullable && random.Next(3) == 0) continue;
            if (Make(property.PropertyType, random, depth + 1) is { } value) property.SetValue(made, value);
        }

        return made;
    }
}
