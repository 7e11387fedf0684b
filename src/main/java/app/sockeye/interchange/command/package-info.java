/**
 * Command lines of curl, wscat and websocat, as browsers copy them and people keep them. They are read, never run.
 *
 * <p>Imports {@code interchange.model}, {@code interchange.parts} and {@code message}.
 *
 * <p>Any thread.
 */
package app.sockeye.interchange.command;
