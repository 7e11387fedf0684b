package app.sockeye.settings;

/** What {@link Settings} hold on one subject. There is one of each type, so that {@link Settings#with} can change it. */
public sealed interface SettingsPart
        permits AppearanceSettings, FolderSettings, LogLook, OpenTabs, RetentionSettings, UrlHistory, WindowLayout {}
