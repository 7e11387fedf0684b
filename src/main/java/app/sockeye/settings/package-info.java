/**
 * What the user chose for the whole window: its file, and how a log looks.
 *
 * <p>Imports {@code files} and Jackson. Immutable but for {@code SettingsFile}, which any thread may call.
 */
package app.sockeye.settings;
