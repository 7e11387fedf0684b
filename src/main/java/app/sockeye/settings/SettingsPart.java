package app.sockeye.settings;

/** The {@link Settings} on one subject. They have one part of each type, which {@link Settings#with} can replace. */
public sealed interface SettingsPart
        permits AppearanceSettings,
                ChosenEnvironments,
                FolderSettings,
                LastUsed,
                LibraryFolding,
                LogLook,
                OpenTabs,
                RetentionSettings,
                SendingSettings,
                UrlHistory,
                WindowLayout,
                WorkspaceTabs {}
