// PostGraphile 5 as its documentation recommends for production: its preset, Node's http server, one process per core.
// PORT, BENCH_PROCESSES and BENCH_THREADS (connections of one process) come from the environment, as do the PG… variables.
import cluster from "node:cluster";
import { createServer } from "node:http";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { grafserv } from "postgraphile/grafserv/node";

const processes = Number(process.env.BENCH_PROCESSES ?? 2);

if (cluster.isPrimary) {
  for (let number = 0; number < processes; number += 1) cluster.fork();
  cluster.on("exit", (worker, code) => process.exit(code || 1));
} else {
  const pool = new pg.Pool({ max: Number(process.env.BENCH_THREADS ?? 2) });
  const preset = {
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ pool, schemas: ["public", "bench"] })],
    schema: { defaultBehavior: "-connection +list -mutation -insert -update -delete" },
    grafserv: { graphiql: false, watch: false, maxRequestLength: 20_000 },
    grafast: { explain: false },
  };
  const serv = postgraphile(preset).createServ(grafserv);
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  await serv.addTo(server);
  server.listen(Number(process.env.PORT), "127.0.0.1");
}
