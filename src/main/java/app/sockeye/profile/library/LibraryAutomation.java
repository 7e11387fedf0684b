package app.sockeye.profile.library;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.rule.RulesShape;
import app.sockeye.profile.rule.SavedRules;
import app.sockeye.profile.sequence.SavedSequences;
import app.sockeye.profile.sequence.SequencesShape;
import app.sockeye.profile.trash.Trash;
import app.sockeye.profile.workspace.Backups;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.OwnerFile;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.WorkspaceReader;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.sequence.Sequence;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sequences and rules of a library: those of connections, of folders, and of the workspace, whose folder is the root.
 * Each is read from its owner's file when it is asked for. Thread-safe; blocks on the disk.
 */
public final class LibraryAutomation {
    private final Library library;
    private final Path workspace;
    private final Backups backups;
    private final LibrarySequences sequences;

    /** What a write changes in an owner's object. */
    interface Edit {
        void make(ObjectNode tree) throws BrokenFileException;
    }

    LibraryAutomation(Library library, Path workspace, Backups backups, Trash trash) {
        this.library = library;
        this.workspace = workspace;
        this.backups = backups;
        this.sequences = new LibrarySequences(library, this, trash);
    }

    /** The rules that connections have from folders and the workspace. */
    public InheritedRules inheritedRules() {
        return new InheritedRules(this);
    }

    /** The sequences as entries of the library's tree. */
    public LibrarySequences sequences() {
        return sequences;
    }

    /** Where those of a connection can be, nearest first: itself, its folders and the workspace. */
    public List<LibraryEntry> owners(String profileId) {
        ProfileFolder root = library.root();
        List<ProfileFolder> folders = root.foldersOf(profileId);
        return Stream.<LibraryEntry>concat(
                        library.find(profileId).stream(), (folders.isEmpty() ? List.of(root) : folders).stream())
                .toList();
    }

    /** The sequences that an owner has itself. */
    public SavedSequences sequences(LibraryEntry owner) throws LibraryException {
        return read(owner, SequencesShape::read);
    }

    /** The rules that an owner has itself. */
    public SavedRules rules(LibraryEntry owner) throws LibraryException {
        return read(owner, RulesShape::read);
    }

    /** The nearest sequence of a name that a connection can run. */
    public Optional<Sequence> named(String profileId, String name) throws LibraryException {
        for (LibraryEntry owner : owners(profileId)) {
            Optional<Sequence> found = sequences(owner).named(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The nearest owner that has a sequence of exactly this name, of those whose sequences a connection can run. */
    public Optional<LibraryEntry> ownerOf(String profileId, String name) throws LibraryException {
        for (LibraryEntry owner : owners(profileId)) {
            if (sequences(owner).sequences().stream()
                    .anyMatch(each -> each.name().equals(name))) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /**
     * Saves a sequence behind an owner's others, or in place of one of them.
     *
     * @param previous the name of the one that it replaces
     * @return the name that it has now: another one where a different sequence has its name
     */
    public String save(LibraryEntry owner, Optional<String> previous, Sequence sequence) throws LibraryException {
        AtomicReference<String> name = new AtomicReference<>();
        write("save " + sequence.name(), owner, tree -> {
            List<Sequence> sequences = new ArrayList<>(SequencesShape.read(tree).sequences());
            int place = IntStream.range(0, sequences.size())
                    .filter(i ->
                            previous.filter(sequences.get(i).name()::equals).isPresent()
                                    || sequences.get(i).equals(sequence))
                    .findFirst()
                    .orElse(sequences.size());
            Set<String> others = new HashSet<>();
            IntStream.range(0, sequences.size())
                    .filter(i -> i != place)
                    .forEach(i -> others.add(sequences.get(i).name()));
            Sequence named = sequence.withName(freeName(sequence.name(), others));
            if (place < sequences.size()) {
                sequences.set(place, named);
            } else {
                sequences.add(named);
            }
            SequencesShape.print(
                    sequences, previous.map(old -> Map.of(named.name(), old)).orElse(Map.of()), tree);
            name.set(named.name());
        });
        return name.get();
    }

    /**
     * Adds a sequence before another one of an owner, or behind all.
     *
     * @return the name that it has: another one where a sequence has its name
     */
    String insert(LibraryEntry owner, Sequence sequence, Optional<String> before) throws LibraryException {
        AtomicReference<String> name = new AtomicReference<>();
        write("save " + sequence.name(), owner, tree -> {
            List<Sequence> sequences = new ArrayList<>(SequencesShape.read(tree).sequences());
            Set<String> others = sequences.stream().map(Sequence::name).collect(Collectors.toSet());
            Sequence named = sequence.withName(freeName(sequence.name(), others));
            sequences.add(place(sequences, before), named);
            SequencesShape.print(sequences, tree);
            name.set(named.name());
        });
        return name.get();
    }

    /** Moves an owner's sequence before another one of it, or behind all. */
    void move(LibraryEntry owner, String name, Optional<String> before) throws LibraryException {
        write("move " + name, owner, tree -> {
            List<Sequence> sequences = new ArrayList<>(SequencesShape.read(tree).sequences());
            List<Sequence> moved = sequences.stream()
                    .filter(each -> each.name().equals(name)
                            && before.filter(name::equals).isEmpty())
                    .toList();
            sequences.removeAll(moved);
            sequences.addAll(place(sequences, before), moved);
            SequencesShape.print(sequences, tree);
        });
    }

    private static int place(List<Sequence> sequences, Optional<String> before) {
        return IntStream.range(0, sequences.size())
                .filter(i -> before.filter(sequences.get(i).name()::equals).isPresent())
                .findFirst()
                .orElse(sequences.size());
    }

    private static String freeName(String name, Set<String> others) {
        String free = name;
        for (int i = 2; others.contains(free); i++) {
            String number = " " + i;
            free = name.substring(0, Math.min(name.length(), Sequence.LONGEST_NAME - number.length())) + number;
        }
        return free;
    }

    /** Deletes an owner's sequence of a name, if it has one. */
    public void delete(LibraryEntry owner, String name) throws LibraryException {
        write(
                "delete " + name,
                owner,
                tree -> SequencesShape.print(
                        SequencesShape.read(tree).sequences().stream()
                                .filter(each -> !each.name().equals(name))
                                .toList(),
                        tree));
    }

    /**
     * Sets an owner's rules. What others changed since is kept.
     *
     * @param base the saved rules that these were made from
     */
    public void setRules(LibraryEntry owner, List<Rule> base, List<Rule> rules) throws LibraryException {
        write("save the rules", owner, tree -> {
            List<Rule> theirs = RulesShape.read(tree).rules();
            RulesShape.print(RuleMerge.of(base, rules, theirs), tree);
        });
    }

    <T> T read(LibraryEntry owner, Function<ObjectNode, T> reader) throws LibraryException {
        try {
            return reader.apply(JsonFile.parse(WorkspaceFile.read(workspace, OwnerFile.of(owner))));
        } catch (NoSuchFileException e) {
            return reader.apply(JsonFile.newObject());
        } catch (IOException e) {
            throw LibraryException.failed("read " + owner.name(), e);
        } catch (BrokenFileException e) {
            throw new LibraryException("Could not read " + owner.name() + ": " + e.getMessage(), e);
        }
    }

    void write(String what, LibraryEntry owner, Edit edit) throws LibraryException {
        library.change(what, () -> {
            LibraryEntry now = library.current(owner);
            Path path = OwnerFile.of(now);
            OwnerFile file = OwnerFile.read(workspace, path);
            edit.make(file.tree());
            file.write(file.print(""), backups.of(now, WorkspaceReader.EXTENSION));
            return path;
        });
    }
}
