package app.sockeye.profile.library;

import app.sockeye.files.BrokenFileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.secret.SecretReferences;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageWriter;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.ScriptFile;
import app.sockeye.profile.workspace.WorkspaceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Saves edited profiles in a library, merged with what others wrote in the meantime. Used under the library's lock, but
 * for {@link #isWritten}, which any thread may call.
 */
final class ProfileSaving {
    private final Library library;
    private final LastPlaces places;
    private final WorkspaceWriter writer;
    private final MessageWriter messageWriter;
    /** The last version of each profile that {@link #save} wrote, by id. */
    private final Map<String, Profile> written = new ConcurrentHashMap<>();

    ProfileSaving(Library library, LastPlaces places, WorkspaceWriter writer, MessageWriter messageWriter) {
        this.library = library;
        this.places = places;
        this.writer = writer;
        this.messageWriter = messageWriter;
    }

    /** Saves a profile as {@link Library#save} does. */
    SaveResult save(Profile edited, Profile base) throws IOException, BrokenFileException, LibraryException {
        SaveResult result = saveNow(edited, base);
        Profile now = result.saved().profile();
        written.put(now.id(), now);
        return result;
    }

    private SaveResult saveNow(Profile edited, Profile base) throws IOException, BrokenFileException, LibraryException {
        Optional<SavedProfile> current = library.find(edited.id());
        if (current.isEmpty()) {
            return new SaveResult(places.createAgain(library.root(), edited), Optional.empty());
        }
        SavedProfile saved = current.get();
        // One of them may be of a time when its secrets could not be read.
        Profile theirs = SecretReferences.filled(saved.profile(), base);
        Optional<Profile> merged =
                ProfileMerge.of(SecretReferences.filled(base, theirs), SecretReferences.filled(edited, theirs), theirs);
        return merged.isPresent()
                ? new SaveResult(writer.update(saved, merged.get()), Optional.empty())
                : new SaveResult(createBeside(saved, edited, " (my version)"), current);
    }

    /** Whether {@link #save} wrote this version of a profile last. */
    boolean isWritten(Profile profile) {
        return profile.equals(written.get(profile.id()));
    }

    /** Creates a profile after a saved one, with a copy of all that the saved one has besides. */
    SavedProfile createBeside(SavedProfile saved, Profile profile, String suffix)
            throws IOException, BrokenFileException, LibraryException {
        Path folder = saved.path().getParent();
        String order = new Siblings(((ProfileFolder) library.at(folder)).profiles(), writer).rankAfter(saved);
        Profile copy = profile.withId(Profile.newId()).withName(profile.name() + suffix);
        SavedProfile created =
                writer.create(folder, copy, order, saved.profile().id());
        if (saved.log().isPresent()) {
            writer.putLog(created, saved.log());
        }
        messageWriter.copy(saved.path(), created.path());
        ScriptFile.copy(saved.path(), created.path());
        return saved.with(created.path(), order, copy);
    }
}
