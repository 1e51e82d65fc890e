// SPDX-License-Identifier: EUPL-1.2
// Processor time of a server and of the database behind it, from /proc: the steadiest figure on a shared machine.
import { readdirSync, readFileSync } from 'node:fs';

const MS_PER_TICK = 10;

interface ProcessTime {
  readonly parent: number;
  readonly ms: number;
}

function timeOf(pid: number): ProcessTime | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK };
  } catch {
    return null;
  }
}

/** Milliseconds so far, by process: of the server under `server`, of each connection to the database under its own id. */
export interface CpuTimes {
  readonly server: number;
  readonly connections: ReadonlyMap<number, number>;
}

/** Null where there is no /proc. */
export function cpuTimes(serverPid: number, postmasterPid: number): CpuTimes | null {
  const server = timeOf(serverPid);
  if (!server) return null;
  const connections = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const time = timeOf(Number(name));
    if (time?.parent === postmasterPid) connections.set(Number(name), time.ms);
  }
  return { server: server.ms, connections };
}

/** What was spent between two moments; a connection that ended in between has taken its figure along. */
export function cpuSpent(before: CpuTimes | null, after: CpuTimes | null): { readonly server: number; readonly database: number } {
  if (!before || !after) return { server: Number.NaN, database: Number.NaN };
  const database = [...after.connections].reduce((sum, [pid, ms]) => sum + ms - (before.connections.get(pid) ?? 0), 0);
  return { server: after.server - before.server, database };
}
