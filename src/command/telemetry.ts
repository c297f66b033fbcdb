import { propagation, trace } from "@opentelemetry/api";

/** Ends the traces: what has not been sent is. */
export type Shutdown = () => Promise<void>;

/**
 * Sends traces to a collector over OTLP/HTTP. Where to, with which headers and under which name, the SDK reads from the standard
 * OTEL_* variables itself. Its packages are loaded here alone: who does not ask for traces does not pay for them.
 */
export async function startTelemetry(): Promise<Shutdown> {
  const [{ W3CTraceContextPropagator }, { OTLPTraceExporter }, resources, { BatchSpanProcessor, TracerProvider }] =
    await Promise.all([
      import("@opentelemetry/core"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
      import("@opentelemetry/sdk-trace"),
    ]);
  const named = resources.resourceFromAttributes({ "service.name": "shutu" });
  const resource = named.merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  trace.setGlobalTracerProvider(provider);
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  return async () => {
    trace.disable();
    propagation.disable();
    // A collector that does not answer must not hold up the end.
    await Promise.race([provider.shutdown(), new Promise((done) => setTimeout(done, 3_000).unref())]).catch(() => {});
  };
}
