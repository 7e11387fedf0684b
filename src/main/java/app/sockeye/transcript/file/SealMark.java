package app.sockeye.transcript.file;

/**
 * By what a session is encrypted; no secret.
 *
 * @param key the id of its key
 * @param high the session's own number, at random; nothing of another session is taken for its own
 * @param low the rest of that number
 */
public record SealMark(long key, long high, long low) {}
