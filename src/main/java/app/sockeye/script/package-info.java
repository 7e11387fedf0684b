/**
 * Runs JavaScript that the user wrote or a network gave, bounded in time and memory, without any way to files, the
 * network or Java.
 *
 * <p>Imports quickjs4j only, which nothing else may. The library is loaded when the first script is.
 *
 * <p>Each loaded script has a thread of its own; everything may be called from any thread.
 */
package app.sockeye.script;
