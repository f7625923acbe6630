using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Synoptic.Tests.Architecture;

/// <summary>Which namespaces of an assembly use which others, read from the compiled code, so that no spelling of a name escapes.</summary>
internal static class TypeReferences
{
    /// <summary>Pairs (from, to) of namespaces inside the assembly, each with one type that makes the arrow.</summary>
    public static Dictionary<(string From, string To), string> Between(Assembly assembly)
    {
        var arrows = new Dictionary<(string, string), string>();
        using var stream = File.OpenRead(assembly.Location);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = Outermost(metadata, handle);
            var used = new HashSet<TypeDefinitionHandle>();
            Collect(image, metadata, handle, used);
            foreach (var to in used.Select(t => Outermost(metadata, t)))
            {
                if (from.Namespace != to.Namespace) arrows.TryAdd((from.Namespace, to.Namespace), $"{from.Name} uses {to.Name}");
            }
        }

        return arrows;
    }

    private static void Collect(PEReader image, MetadataReader metadata, TypeDefinitionHandle handle, HashSet<TypeDefinitionHandle> used)
    {
        var type = metadata.GetTypeDefinition(handle);
        var decoder = new SignatureTypes(used);
        Add(metadata, type.BaseType, used);
        foreach (var implemented in type.GetInterfaceImplementations()) Add(metadata, metadata.GetInterfaceImplementation(implemented).Interface, used);
        foreach (var field in type.GetFields()) metadata.GetFieldDefinition(field).DecodeSignature(decoder, null);
        foreach (var member in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(member);
            method.DecodeSignature(decoder, null);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = image.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil) metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(decoder, null);
            foreach (var token in IlTokens.Of(body.GetILBytes()!)) Add(metadata, token, used);
        }
    }

    private static void Add(MetadataReader metadata, EntityHandle handle, HashSet<TypeDefinitionHandle> used)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                used.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.MethodDefinition:
                used.Add(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                used.Add(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(metadata, generic.Method, used);
                generic.DecodeSignature(new SignatureTypes(used), null);
                break;
            case HandleKind.MemberReference:
                Add(metadata, metadata.GetMemberReference((MemberReferenceHandle)handle).Parent, used);
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new SignatureTypes(used), null);
                break;
        }
    }

    private static (string Namespace, string Name) Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }
}
