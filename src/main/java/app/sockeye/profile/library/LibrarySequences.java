package app.sockeye.profile.library;

import app.sockeye.profile.sequence.SavedSequences;
import app.sockeye.profile.sequence.SequencesShape;
import app.sockeye.profile.trash.Trash;
import app.sockeye.profile.trash.TrashedSequence;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.session.sequence.Sequence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The saved sequences of a library as entries of its tree: those of connections, of folders, and of the workspace, whose
 * folder is the root. Thread-safe; what changes something blocks on the disk, look-ups do not.
 */
public final class LibrarySequences {
    private static final String MY_VERSION = " (my version)";

    private final Library library;
    private final LibraryAutomation automation;
    private final Trash trash;

    LibrarySequences(Library library, LibraryAutomation automation, Trash trash) {
        this.library = library;
        this.automation = automation;
        this.trash = trash;
    }

    /** The sequences that an entry has itself. */
    public static SavedSequences of(LibraryEntry owner) {
        if (owner instanceof SavedProfile saved) {
            return saved.sequences();
        }
        return owner instanceof ProfileFolder folder ? folder.sequences() : SavedSequences.NONE;
    }

    /** The sequences that an entry has itself, in their order. */
    public static List<SequenceEntry> entries(LibraryEntry owner) {
        return of(owner).sequences().stream()
                .map(sequence -> new SequenceEntry(owner.path(), sequence))
                .toList();
    }

    /** The connection, folder or workspace that has a sequence; empty where it is gone. */
    public Optional<LibraryEntry> owner(SequenceEntry entry) {
        return LibraryWalk.find(library.root(), entry.owner());
    }

    /** The sequences that a connection can run, nearest first; of those of one name the nearest alone. */
    public List<SequenceEntry> around(String profileId) {
        Map<String, SequenceEntry> nearest = new LinkedHashMap<>();
        automation.owners(profileId).forEach(owner -> entries(owner).forEach(e -> nearest.putIfAbsent(e.name(), e)));
        return List.copyOf(nearest.values());
    }

    /**
     * Saves an edited sequence in place of the one that it was made from. If that was changed elsewhere since, both are
     * kept: the edited one under a name of its own.
     *
     * @param base the sequence as it was when the edit began
     * @return the name that the edited one has now
     */
    public String save(LibraryEntry owner, Sequence base, Sequence edited) throws LibraryException {
        boolean changed = automation.sequences(owner).sequences().stream()
                .filter(theirs -> theirs.name().equals(base.name()))
                .anyMatch(theirs -> !theirs.equals(base) && !theirs.equals(edited));
        if (!changed) {
            return automation.save(owner, Optional.of(base.name()), edited);
        }
        int room = Sequence.LONGEST_NAME - MY_VERSION.length();
        String name = edited.name().substring(0, Math.min(edited.name().length(), room)) + MY_VERSION;
        return automation.save(owner, Optional.empty(), edited.withName(name));
    }

    /** Gives a sequence another name; a number is appended where its owner has one of that name. */
    public SequenceEntry rename(SequenceEntry entry, String name) throws LibraryException {
        LibraryEntry owner = there(entry);
        String cut = name.substring(0, Math.min(name.length(), Sequence.LONGEST_NAME));
        Sequence renamed = current(entry).withName(cut);
        return saved(owner, renamed, automation.save(owner, Optional.of(entry.name()), renamed));
    }

    /** Copies a sequence and places the copy after it. */
    public SequenceEntry duplicate(SequenceEntry entry) throws LibraryException {
        return insert(there(entry), current(entry), next(entry));
    }

    /** Copies a sequence to an owner, before another sequence of it, or behind all. */
    public SequenceEntry copy(SequenceEntry entry, LibraryEntry target, Optional<String> before)
            throws LibraryException {
        return insert(target, current(entry), before);
    }

    /** Moves a sequence to an owner, before another sequence of it, or behind all. */
    public SequenceEntry move(SequenceEntry entry, LibraryEntry target, Optional<String> before)
            throws LibraryException {
        LibraryEntry owner = there(entry);
        if (target.path().equals(entry.owner())) {
            automation.move(owner, entry.name(), before);
            return entry;
        }
        // Saved first: if the rest fails, there are two of it rather than none.
        SequenceEntry moved = insert(target, current(entry), before);
        automation.delete(owner, entry.name());
        return moved;
    }

    /** Moves a sequence to the trash, where it stays for 30 days. */
    public TrashedSequence delete(SequenceEntry entry) throws LibraryException {
        LibraryEntry owner = there(entry);
        Sequence sequence = current(entry);
        Path kept = library.change(
                "delete " + entry.name(), () -> trash.keep(entry.name(), SequencesShape.printFile(sequence)));
        TrashedSequence trashed = new TrashedSequence(owner, sequence, next(entry), kept);
        automation.delete(owner, entry.name());
        return trashed;
    }

    /** Puts a deleted sequence back where it was. */
    public SequenceEntry restore(TrashedSequence trashed) throws LibraryException {
        SequenceEntry restored = insert(trashed.owner(), trashed.sequence(), trashed.before());
        return library.change("restore " + restored.name(), () -> {
            trash.drop(trashed.kept());
            return restored;
        });
    }

    private SequenceEntry insert(LibraryEntry owner, Sequence sequence, Optional<String> before)
            throws LibraryException {
        return saved(owner, sequence, automation.insert(owner, sequence, before));
    }

    private static SequenceEntry saved(LibraryEntry owner, Sequence sequence, String name) {
        return new SequenceEntry(owner.path(), sequence.withName(name));
    }

    private LibraryEntry there(SequenceEntry entry) throws LibraryException {
        return owner(entry).orElseThrow(() -> LibraryException.gone(entry.name()));
    }

    /** A sequence as it is now. */
    private Sequence current(SequenceEntry entry) throws LibraryException {
        return of(there(entry)).sequences().stream()
                .filter(sequence -> sequence.name().equals(entry.name()))
                .findFirst()
                .orElseThrow(() -> LibraryException.gone(entry.name()));
    }

    /** The name of the sequence behind another one. */
    private Optional<String> next(SequenceEntry entry) throws LibraryException {
        return of(there(entry)).sequences().stream()
                .map(Sequence::name)
                .dropWhile(name -> !name.equals(entry.name()))
                .skip(1)
                .findFirst();
    }
}
