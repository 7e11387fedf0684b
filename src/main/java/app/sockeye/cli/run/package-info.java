/**
 * A session that a command runs: connects, does the command's work, prints what arrives, and waits for the end.
 *
 * <p>Imports the core, {@code cli.destination} and {@code cli.output}.
 *
 * <p>Commands run on the main thread; input is read by a thread of its own.
 */
package app.sockeye.cli.run;
