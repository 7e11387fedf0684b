package app.sockeye.ui.connection;

/**
 * Where a session is recorded.
 *
 * @param inMemory whether it is in memory only
 * @param full whether its first entries had to be given up
 */
public record RecordedPlace(boolean inMemory, boolean full) {}
