package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.format.registry.FormatRule;

/** Keeps a format in the connection. JavaFX thread. */
@FunctionalInterface
public interface FormatKeeper {

    /** Adds a rule before all others, in place of one of the same query. */
    void keep(FormatRule rule);
}
