package app.sockeye.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the user chose and how the window was left.
 *
 * @param workspace where the profiles lie; empty for the usual place
 * @param keptSessionBytes of transcripts kept for each profile
 * @param keptBytesInAll of the transcripts kept for all profiles together
 * @param urlHistory newest first, at most {@link #LONGEST_HISTORY}, each once
 * @param openProfiles ids of the profiles in the tabs, in their order
 * @param selectedProfile the id of the one in front; empty for none
 * @param dialogFolder where a file was chosen last
 */
public record Settings(
        ThemeChoice theme,
        TimeColumn timeColumn,
        Optional<Path> workspace,
        long keptSessionBytes,
        long keptBytesInAll,
        List<String> urlHistory,
        List<String> openProfiles,
        String selectedProfile,
        WindowLayout window,
        LogSettings log,
        Optional<Path> dialogFolder) {
    /** Addresses that are offered again at most. */
    public static final int LONGEST_HISTORY = 100;

    /** A gigabyte. */
    public static final long DEFAULT_KEPT_SESSION_BYTES = 1_000_000_000;

    /** Ten gigabytes. */
    public static final long DEFAULT_KEPT_BYTES_IN_ALL = 10 * DEFAULT_KEPT_SESSION_BYTES;

    /** Those before the user changes any. */
    public static final Settings DEFAULT = new Settings(
            ThemeChoice.SYSTEM,
            TimeColumn.CLOCK,
            Optional.empty(),
            DEFAULT_KEPT_SESSION_BYTES,
            DEFAULT_KEPT_BYTES_IN_ALL,
            List.of(),
            List.of(),
            "",
            WindowLayout.DEFAULT,
            LogSettings.DEFAULT,
            Optional.empty());

    private static final int MOST_OPEN = 100;

    /** Light or dark. */
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What the log's time column shows. */
    public enum TimeColumn {
        /** The wall clock, with ms. */
        CLOCK,
        /** The time since the session's start. */
        SINCE_START,
        /** The time since the previous row. */
        SINCE_PREVIOUS
    }

    public Settings {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(timeColumn);
        Objects.requireNonNull(workspace);
        if (keptSessionBytes < 0 || keptBytesInAll < 0) {
            throw new IllegalArgumentException("kept bytes " + keptSessionBytes + " of " + keptBytesInAll);
        }
        urlHistory = first(LONGEST_HISTORY, urlHistory);
        openProfiles = first(MOST_OPEN, openProfiles);
        Objects.requireNonNull(selectedProfile);
        Objects.requireNonNull(window);
        Objects.requireNonNull(log);
        Objects.requireNonNull(dialogFolder);
    }

    private static List<String> first(int limit, List<String> texts) {
        Set<String> distinct = new LinkedHashSet<>(texts);
        return distinct.stream().limit(limit).toList();
    }

    /** The same with another theme. */
    public Settings withTheme(ThemeChoice newTheme) {
        return new Settings(
                newTheme,
                timeColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                log,
                dialogFolder);
    }

    /** The same with another time column. */
    public Settings withTimeColumn(TimeColumn newColumn) {
        return new Settings(
                theme,
                newColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                log,
                dialogFolder);
    }

    /** The same with another workspace. */
    public Settings withWorkspace(Optional<Path> newWorkspace) {
        return new Settings(
                theme,
                timeColumn,
                newWorkspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                log,
                dialogFolder);
    }

    /** The same with another limit. */
    public Settings withKeptSessionBytes(long newLimit) {
        return new Settings(
                theme,
                timeColumn,
                workspace,
                newLimit,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                log,
                dialogFolder);
    }

    /** The same with another limit for all profiles together. */
    public Settings withKeptBytesInAll(long newLimit) {
        return new Settings(
                theme,
                timeColumn,
                workspace,
                keptSessionBytes,
                newLimit,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                log,
                dialogFolder);
    }

    /** The same with a URL at the head of the history. */
    public Settings withUsedUrl(String url) {
        List<String> history = new ArrayList<>(List.of(url));
        history.addAll(urlHistory);
        return new Settings(
                theme,
                timeColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                history,
                openProfiles,
                selectedProfile,
                window,
                log,
                dialogFolder);
    }

    /** The same with other tabs. */
    public Settings withOpenProfiles(List<String> ids, String selectedId) {
        return new Settings(
                theme,
                timeColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                ids,
                selectedId,
                window,
                log,
                dialogFolder);
    }

    /** The same with another layout. */
    public Settings withWindow(WindowLayout newWindow) {
        return new Settings(
                theme,
                timeColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                newWindow,
                log,
                dialogFolder);
    }

    /** The same with another log. */
    public Settings withLog(LogSettings newLog) {
        return new Settings(
                theme,
                timeColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                newLog,
                dialogFolder);
    }

    /** The same with another folder for dialogs. */
    public Settings withDialogFolder(Path newFolder) {
        return new Settings(
                theme,
                timeColumn,
                workspace,
                keptSessionBytes,
                keptBytesInAll,
                urlHistory,
                openProfiles,
                selectedProfile,
                window,
                log,
                Optional.of(newFolder));
    }
}
