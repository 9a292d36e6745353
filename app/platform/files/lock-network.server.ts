import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/**
 * Takes the network away from this process, for good: no sockets, no datagrams, no name lookups, no servers. Node's
 * permission model covers files, processes, workers and addons; its network switch does not exist in Node 24.
 */
export function lockNetwork(): void {
  const refuse = (): never => {
    throw new Error("The network is closed to document readers.");
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.createSocket = refuse;
  dgram.Socket.prototype.send = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.connect = refuse;
  for (const target of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of Object.keys(target)) {
      if (/^(?:lookup|resolve|reverse)/.test(name)) Reflect.set(target, name, refuse);
    }
  }
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"])
    Reflect.deleteProperty(globalThis, name);
  syncBuiltinESMExports();
}
