package app.sockeye.profile.library;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.WorkspaceWriter;
import java.util.List;

/** What a library's folders give to the connections in them. Thread-safe; blocks on the disk. */
public final class LibraryFolders {
    private final Library library;
    private final WorkspaceWriter writer;

    LibraryFolders(Library library, WorkspaceWriter writer) {
        this.library = library;
        this.writer = writer;
    }

    /** Sets the values that a folder gives to options of the connections in it. Secrets must not be among them. */
    public void setOptions(ProfileFolder folder, OptionValues options) throws LibraryException {
        library.change("save the options of " + folder.path(), () -> {
            writer.setOptions(folder.path(), options);
            return null;
        });
    }

    /** Sets the headers that a folder gives to the connections in it. A secret's value must not be among them. */
    public void setHeaders(ProfileFolder folder, List<ProfileHeader> headers) throws LibraryException {
        library.change("save the headers of " + folder.path(), () -> {
            writer.setHeaders(folder.path(), headers);
            return null;
        });
    }

    /** Sets the values that a folder gives to the connections in it, for their texts to refer to. */
    public void setValues(ProfileFolder folder, List<NamedValue> values) throws LibraryException {
        library.change("save the values of " + folder.path(), () -> {
            writer.setValues(folder.path(), values);
            return null;
        });
    }
}
