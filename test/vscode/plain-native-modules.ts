/**
 * Replaces the compiled package `@vscode/spdlog` inside code-server: it writes
 * VS Code's log files, and so fills the Output panel. Compiling the original
 * would ask every machine for Python and a C++ compiler.
 */
export const plainSpdlog = `'use strict';
const fs = require('node:fs');
const path = require('node:path');

class Logger {
  constructor(kind, name, file) {
    this.file = file;
    this.prefixed = true;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  write(level, message) {
    const line = this.prefixed ? new Date().toISOString() + ' [' + level + '] ' + message + '\\n' : message;
    try {
      fs.appendFileSync(this.file, line);
    } catch {
      // The folder may be gone already when VS Code is being stopped.
    }
  }
  trace(message) { this.write('trace', message); }
  debug(message) { this.write('debug', message); }
  info(message) { this.write('info', message); }
  warn(message) { this.write('warning', message); }
  error(message) { this.write('error', message); }
  critical(message) { this.write('critical', message); }
  clearFormatters() { this.prefixed = false; }
  setPattern() {}
  getLevel() { return 0; }
  setLevel() {}
  flush() {}
  drop() {}
}

const create = async (name, file) => new Logger('rotating', name, file);
// One by one, because VS Code imports them by name from an ES module.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/**
 * Replaces the compiled package `@vscode/native-watchdog`: it ends an extension
 * host that hangs after its parent died. We stop the whole process group instead.
 */
export const plainWatchdog = `'use strict';
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
`;
