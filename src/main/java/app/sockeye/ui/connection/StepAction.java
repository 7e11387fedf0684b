package app.sockeye.ui.connection;

import org.kordamp.ikonli.feather.Feather;

/**
 * A next step as a button does it.
 *
 * @param id of the button
 * @param label of the button, verb first
 * @param tip more about it; may be empty
 */
record StepAction(String id, String label, String tip, Feather icon, Runnable run) {}
