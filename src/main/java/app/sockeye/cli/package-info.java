/**
 * The command line, built on the same core as the window. Here are the commands; what they share has packages of its
 * own: the options, the values read from them, what to connect to, the session that runs, and what is printed.
 *
 * <p>Imports everything but {@code ui}; the only package that knows picocli. The UI toolkit is not loaded.
 *
 * <p>Commands run on the main thread.
 */
package app.sockeye.cli;
