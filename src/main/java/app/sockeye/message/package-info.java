/**
 * A message as it was written: its format, what is wrong with it and where, and what it comes to as bytes. Window and
 * command line, saved messages and all else that sends write messages this way.
 *
 * <p>Imports {@code protocol}, {@code payload}, {@code files} and {@code template}.
 *
 * <p>Everything may be used on any thread.
 */
package app.sockeye.message;
