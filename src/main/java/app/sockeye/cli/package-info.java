/**
 * The command line, built on the same core as the window.
 *
 * <p>Imports everything but {@code ui}; the only package that knows picocli. The UI toolkit is not loaded.
 *
 * <p>Commands run on the main thread.
 */
package app.sockeye.cli;
