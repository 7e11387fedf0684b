package app.sockeye.profile.workspace;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.FileNames;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.file.HeadersShape;
import app.sockeye.profile.file.ProfileFile;
import app.sockeye.profile.file.WorkspaceFile;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsShape;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.ValuesShape;
import app.sockeye.settings.LogLook;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a workspace's files and folders. Used under the library's lock. */
public final class WorkspaceWriter {
    private final WorkspaceReader reader;
    private final SecretStore secrets;
    private final Path workspace;
    private final Backups backups;

    public WorkspaceWriter(WorkspaceReader reader, SecretStore secrets, Path workspace, Backups backups) {
        this.reader = reader;
        this.workspace = workspace;
        this.secrets = secrets;
        this.backups = backups;
    }

    /** @param origin the id of the profile that it is copied from; otherwise its own */
    public SavedProfile create(Path folder, Profile profile, String order, String origin) throws IOException {
        return create(folder, profile, order, origin, JsonFile.newObject());
    }

    /** @param more what the file holds besides */
    public SavedProfile create(Path folder, Profile profile, String order, String origin, ObjectNode more)
            throws IOException {
        Path file = freePath(folder.resolve(FileNames.of(profile.name()) + WorkspaceReader.EXTENSION));
        secrets.write(file, profile, origin);
        AtomicFile.write(file, ProfileFile.print(profile, order, more));
        return new SavedProfile(file, order, profile);
    }

    /** Writes a profile to its file, which is renamed if the profile was. */
    public SavedProfile update(SavedProfile current, Profile edited) throws IOException, BrokenFileException {
        write(current.path(), edited, current.order());
        Path file = current.path();
        if (!edited.name().equals(current.name())) {
            Path before = file;
            file = rename(file, FileNames.of(edited.name()) + WorkspaceReader.EXTENSION);
            MessageWriter.move(before, file);
            ScriptFile.move(before, file);
        }
        return current.with(file, current.order(), edited);
    }

    /** Sets or removes the own look of a profile's log. */
    public void putLog(SavedProfile saved, Optional<LogLook> log) throws IOException, BrokenFileException {
        write(saved.path(), saved.profile(), before -> ProfileFile.print(before, log));
    }

    /** Sets what a profile's file says about it for people; a blank text removes that. */
    public void describe(SavedProfile saved, String description) throws IOException, BrokenFileException {
        OwnerFile file = OwnerFile.read(workspace, saved.path());
        if (description.isBlank()) {
            file.tree().remove(SavedProfile.DESCRIPTION);
        } else {
            file.tree().put(SavedProfile.DESCRIPTION, description);
        }
        file.write(file.print("Shorten the description."), backups.of(saved.profile(), WorkspaceReader.EXTENSION));
    }

    public void setOrder(LibraryEntry entry, String order) throws IOException, BrokenFileException {
        if (entry instanceof SavedProfile saved) {
            write(saved.path(), saved.profile(), order);
        } else {
            writeFolderOrder(entry.path(), order);
        }
    }

    public Path createFolder(Path parent, String name, String order) throws IOException, BrokenFileException {
        Path folder = freePath(parent.resolve(PayloadFolder.otherName(FileNames.of(name))));
        Files.createDirectory(folder);
        writeFolderOrder(folder, order);
        return folder;
    }

    public Path renameFolder(Path folder, String name) throws IOException {
        return rename(folder, PayloadFolder.otherName(FileNames.of(name)));
    }

    /** Moves a profile's file or a folder into a folder. */
    public Path move(LibraryEntry entry, Path folder, String order) throws IOException, BrokenFileException {
        setOrder(entry, order);
        Path source = entry.path();
        if (source.getParent().equals(folder)) {
            return source;
        }
        Path moved =
                Files.move(source, freePath(folder.resolve(source.getFileName().toString())));
        if (entry instanceof SavedProfile) {
            MessageWriter.move(source, moved);
            ScriptFile.move(source, moved);
        }
        return moved;
    }

    /** The path, with a number appended if a file of that name exists, ignoring case. */
    public Path freePath(Path wanted) throws IOException {
        return freePath(wanted, Set.of());
    }

    private Path rename(Path source, String newName) throws IOException {
        String oldName = source.getFileName().toString();
        return oldName.equals(newName)
                ? source
                : Files.move(
                        source,
                        freePath(
                                source.resolveSibling(newName),
                                Set.of(
                                        key(oldName),
                                        key(payloads(source)),
                                        key(script(source, ScriptUse.AUTOMATION)),
                                        key(script(source, ScriptUse.DIALECT)))));
    }

    private Path freePath(Path wanted, Set<String> ignored) throws IOException {
        String name = wanted.getFileName().toString();
        String extension = name.endsWith(WorkspaceReader.EXTENSION) ? WorkspaceReader.EXTENSION : "";
        String base = name.substring(0, name.length() - extension.length());
        Set<String> taken = new HashSet<>();
        try (Stream<Path> siblings = Files.list(wanted.getParent())) {
            siblings.map(p -> key(p.getFileName().toString()))
                    .filter(n -> !ignored.contains(n))
                    .map(n -> without(extension, n))
                    // Payloads or the script of another connection must not become those of this one.
                    .map(n -> extension.isEmpty() ? n : without(PayloadFolder.SUFFIX, n))
                    .map(n -> extension.isEmpty() ? n : without(ScriptUse.DIALECT.ending(), n))
                    .map(n -> extension.isEmpty() ? n : without(ScriptUse.AUTOMATION.ending(), n))
                    .forEach(taken::add);
        }
        if (reader.isRoot(wanted.getParent())) {
            // A folder of that name would not be shown.
            taken.add(WorkspaceFile.ENVIRONMENTS);
        }
        return wanted.resolveSibling(FileNames.unique(base, taken) + extension);
    }

    private static String payloads(Path file) {
        return PayloadFolder.of(file).getFileName().toString();
    }

    private static String script(Path file, ScriptUse use) {
        return ScriptFile.beside(file, use).getFileName().toString();
    }

    private static String key(String fileName) {
        return fileName.toLowerCase(Locale.ROOT);
    }

    private static String without(String ending, String name) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    /** Keeps the file's unknown keys. */
    private void write(Path file, Profile profile, String order) throws IOException, BrokenFileException {
        write(file, profile, before -> ProfileFile.print(profile, order, before.tree()));
    }

    /** Writes a profile's file and saves a copy of the previous one. */
    private void write(Path file, Profile profile, Function<ProfileFile, byte[]> print)
            throws IOException, BrokenFileException {
        ProfileFile before = reader.readProfileFile(file);
        byte[] old = reader.readBytes(file);
        byte[] content = print.apply(before);
        secrets.write(file, profile, profile.id());
        if (!Arrays.equals(old, content)) {
            AtomicFile.writePrivate(backups.of(profile, WorkspaceReader.EXTENSION), old);
            AtomicFile.write(file, content);
        }
    }

    private void writeFolderOrder(Path folder, String order) throws IOException, BrokenFileException {
        writeFolder(folder, tree -> tree.put(ProfileFile.ORDER, order));
    }

    /** Sets the values that a folder gives to options of the connections in it. Secrets must not be among them. */
    public void setOptions(Path folder, OptionValues options) throws IOException, BrokenFileException {
        writeFolder(folder, tree -> {
            OptionsShape.remove(tree);
            OptionsShape.print(options, tree);
        });
    }

    /** Sets the headers that a folder gives to the connections in it; without any, its file says nothing of them. */
    public void setHeaders(Path folder, List<ProfileHeader> headers) throws IOException, BrokenFileException {
        writeFolder(folder, tree -> {
            if (headers.isEmpty()) {
                tree.remove(HeadersShape.HEADERS);
            } else {
                HeadersShape.print(headers, tree, tree.deepCopy());
            }
        });
    }

    /** Sets the values that a folder gives to the connections in it. */
    public void setValues(Path folder, List<NamedValue> values) throws IOException, BrokenFileException {
        writeFolder(folder, tree -> ValuesShape.print(values, tree, tree));
    }

    private void writeFolder(Path folder, Consumer<ObjectNode> change) throws IOException, BrokenFileException {
        OwnerFile file = OwnerFile.read(workspace, OwnerFile.ofFolder(folder));
        change.accept(file.tree());
        file.write(file.print(""), backups.ofFolder(folder, WorkspaceReader.EXTENSION));
    }
}
