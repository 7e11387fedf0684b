package app.sockeye.settings;

import java.util.Objects;

/**
 * The choices of the user and the state of the window, with a part for each subject.
 *
 * @param appearance how the program looks
 * @param log how the log of a new connection looks
 * @param retention how much of the recorded sessions is kept
 * @param sending how messages are sent
 * @param folders where files lie
 * @param folding what is folded in the library
 * @param environments the environment chosen in each workspace
 * @param urls the addresses that are offered again
 * @param used what was used last
 * @param tabs the tabs of the window
 * @param left the tabs of workspaces that were left
 * @param window its place and its regions
 */
public record Settings(
        AppearanceSettings appearance,
        LogLook log,
        RetentionSettings retention,
        SendingSettings sending,
        FolderSettings folders,
        LibraryFolding folding,
        ChosenEnvironments environments,
        UrlHistory urls,
        LastUsed used,
        OpenTabs tabs,
        WorkspaceTabs left,
        WindowLayout window) {
    /** The initial settings. */
    public static final Settings DEFAULT = new Settings(
            AppearanceSettings.DEFAULT,
            LogLook.DEFAULT,
            RetentionSettings.DEFAULT,
            SendingSettings.DEFAULT,
            FolderSettings.DEFAULT,
            LibraryFolding.DEFAULT,
            ChosenEnvironments.DEFAULT,
            UrlHistory.DEFAULT,
            LastUsed.DEFAULT,
            OpenTabs.DEFAULT,
            WorkspaceTabs.DEFAULT,
            WindowLayout.DEFAULT);

    public Settings {
        Objects.requireNonNull(appearance);
        Objects.requireNonNull(log);
        Objects.requireNonNull(retention);
        Objects.requireNonNull(sending);
        Objects.requireNonNull(folders);
        Objects.requireNonNull(folding);
        Objects.requireNonNull(environments);
        Objects.requireNonNull(urls);
        Objects.requireNonNull(used);
        Objects.requireNonNull(tabs);
        Objects.requireNonNull(left);
        Objects.requireNonNull(window);
    }

    /** The same with one part changed: {@code settings.with(settings.folders().withWorkspace(folder))}. */
    public Settings with(SettingsPart changed) {
        return new Settings(
                changed instanceof AppearanceSettings part ? part : appearance,
                changed instanceof LogLook part ? part : log,
                changed instanceof RetentionSettings part ? part : retention,
                changed instanceof SendingSettings part ? part : sending,
                changed instanceof FolderSettings part ? part : folders,
                changed instanceof LibraryFolding part ? part : folding,
                changed instanceof ChosenEnvironments part ? part : environments,
                changed instanceof UrlHistory part ? part : urls,
                changed instanceof LastUsed part ? part : used,
                changed instanceof OpenTabs part ? part : tabs,
                changed instanceof WorkspaceTabs part ? part : left,
                changed instanceof WindowLayout part ? part : window);
    }
}
