package app.sockeye.ui.connection.options;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.option.Option;
import java.util.List;

/** Gives values of options, and headers, to all connections of a folder. */
public interface FolderCommands {
    /** The folders that the connection lies in, from inside out; the workspace's name is empty. None for an unsaved one. */
    List<String> folders();

    /**
     * Gives a value to an option of all connections in a folder that have none of their own.
     *
     * @param folder its place among {@link #folders}
     */
    void give(int folder, Option option, String value);

    /**
     * Gives a header to all connections in a folder, in place of those of its name.
     *
     * @param folder its place among {@link #folders}
     */
    void give(int folder, ProfileHeader header);

    /**
     * Takes a header from all connections in a folder.
     *
     * @param folder its place among {@link #folders}
     */
    void take(int folder, ProfileHeader header);
}
