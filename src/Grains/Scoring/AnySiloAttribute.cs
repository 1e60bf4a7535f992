using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>
/// Calls of the method go to one silo after the other, of all that the gateway knows at that moment. Without it a client ties every key to one of its connections for as long
/// as that lasts, and a silo that joins later would get nothing from gateways that run already. For stateless workers, which every silo has.
/// </summary>
[InvokableCustomInitializer(nameof(IRequest.AddInvokeMethodOptions), InvokeMethodOptions.Unordered)]
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnySiloAttribute : Attribute;
