/**
 * All recorded sessions: where they are stored, how long they are kept, what each is about, and a search over all of
 * them.
 *
 * <p>Imports {@code files}, {@code protocol}, {@code payload} and {@code transcript}; {@code history.key} also {@code
 * secret}.
 *
 * <p>{@link app.sockeye.history.SessionStore} and {@link app.sockeye.history.HistorySearch} may be used on any thread.
 */
package app.sockeye.history;
