import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Guard } from './guard.js';
import type { Session } from './session.js';

/** Requests that belong together: what the server announces of them, and how it answers. */
export interface FeatureGroup {
  /** What to announce to a client that announced this. */
  capabilities(client: ClientCapabilities): ServerCapabilities;
  offer(connection: Connection, session: Session, guard: Guard): void;
}
