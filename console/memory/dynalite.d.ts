/** The part of dynalite, a DynamoDB-compatible server that ships without types, that is used here. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** `path`: folder of its files, absent keeps everything in memory. `createTableMs`: how long a new table takes. */
  function dynalite(options: { path?: string; createTableMs?: number }): Server;
  export = dynalite;
}
