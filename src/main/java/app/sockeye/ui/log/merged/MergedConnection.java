package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.look.LogLayout;
import java.util.Optional;

/**
 * A connection, or a recorded session, whose log is merged.
 *
 * @param key tells it from the others; stays the same with its transcript's change
 * @param transcript empty while there is none
 * @param look of its own log, whose colours and pairs its rows have
 */
public record MergedConnection(String key, String name, Optional<Transcript> transcript, LogLayout look) {}
