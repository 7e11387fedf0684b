package app.sockeye.ui.intake;

import app.sockeye.export.ImportFormats;
import app.sockeye.interchange.ConnectionImport;
import app.sockeye.profile.library.ConnectionNames;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.SavedProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what is given to the window. Blocks on the disk; any thread. */
public final class HandedItems {
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern LIKE_ADDRESS = Pattern.compile("[^\\s/]*[.:][^\\s]*|localhost(?:/\\S*)?");

    private HandedItems() {}

    /** What a text stands for: an address, a file's path, or a saved connection's name or path. */
    public static HandedItem of(String text, Library library) {
        Optional<Path> file = existing(text);
        if (file.isPresent()) {
            return of(file.get());
        }
        if (WITH_SCHEME.matcher(text).matches()) {
            return new HandedItem.Address(text);
        }
        List<SavedProfile> named = ConnectionNames.find(library.root(), text);
        if (named.size() == 1) {
            return new HandedItem.Connection(named.get(0).profile());
        }
        return LIKE_ADDRESS.matcher(text).matches() ? new HandedItem.Address(text) : new HandedItem.Unknown(text);
    }

    /** What a file or folder is. */
    public static HandedItem of(Path file) {
        if (isRecording(file)) {
            return new HandedItem.Recording(file);
        }
        return ConnectionImport.recognises(file) ? new HandedItem.Connections(file) : new HandedItem.Payload(file);
    }

    private static boolean isRecording(Path file) {
        try {
            ImportFormats.of(file);
            return true;
        } catch (IOException e) {
            // Another kind of file, or a folder.
            return false;
        }
    }

    private static Optional<Path> existing(String text) {
        try {
            // File managers give URIs.
            Path file = text.startsWith("file:/") ? Path.of(URI.create(text)) : Path.of(text);
            return Optional.of(file.toAbsolutePath()).filter(Files::exists);
        } catch (IllegalArgumentException e) {
            // No file's name.
            return Optional.empty();
        }
    }
}
