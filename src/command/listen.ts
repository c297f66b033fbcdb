import { createServer, type Server } from "node:http";
import type { Metrics } from "../api/metric.ts";
import { Fault } from "../model/fault.ts";

/** Listens, and tells the port. Throws PORT_TAKEN. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const what =
        error.code === "EADDRINUSE"
          ? "is in use: end what listens there, or choose another by --port"
          : `cannot be listened at (${error.code})`;
      fail(new Fault("PORT_TAKEN", `port ${port} of ${host} ${what}`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** A server of Prometheus metrics, for this machine alone. */
export const metricsServer = ({ registry }: Metrics): Server =>
  createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
