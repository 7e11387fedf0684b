package app.sockeye.profile.workspace;

import app.sockeye.profile.HeaderLayer;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.message.SavedMessages;
import app.sockeye.profile.option.OptionLayer;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.sequence.SavedSequences;
import app.sockeye.profile.value.NamedValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A folder of the workspace; its name is the folder's on disk.
 *
 * @param order its rank among its siblings; empty where it has none
 * @param options the values that it gives to options of the connections in it
 * @param headers that it gives to the connections in it
 * @param values what the texts of the connections in it may refer to by name
 * @param messages for the connections in it
 * @param sequences for the connections in it
 * @param children profiles by rank, then broken ones, then folders by rank; same ranks by name
 */
public record ProfileFolder(
        Path path,
        String name,
        String order,
        OptionValues options,
        List<ProfileHeader> headers,
        List<NamedValue> values,
        SavedMessages messages,
        SavedSequences sequences,
        List<LibraryEntry> children)
        implements LibraryEntry {
    public ProfileFolder {
        Objects.requireNonNull(options);
        headers = List.copyOf(headers);
        values = List.copyOf(values);
        Objects.requireNonNull(messages);
        Objects.requireNonNull(sequences);
        children = List.copyOf(children);
    }

    /** One that has nothing but its children. */
    public ProfileFolder(Path path, String name, String order, List<LibraryEntry> children) {
        this(
                path,
                name,
                order,
                OptionValues.NONE,
                List.of(),
                List.of(),
                SavedMessages.NONE,
                SavedSequences.NONE,
                children);
    }

    /** The same with other children, messages and sequences. */
    public ProfileFolder with(
            List<LibraryEntry> otherChildren, SavedMessages otherMessages, SavedSequences otherSequences) {
        return new ProfileFolder(
                path, name, order, options, headers, values, otherMessages, otherSequences, otherChildren);
    }

    /** The values that this folder and those within it give to the options of a profile in one of them, nearest first. */
    public List<OptionLayer> layersOf(String profileId) {
        return foldersOf(profileId).stream()
                .map(folder -> new OptionLayer(folder.name, folder.options))
                .toList();
    }

    /** The headers that this folder and those within it give to a profile in one of them, nearest first. */
    public List<HeaderLayer> headersOf(String profileId) {
        return foldersOf(profileId).stream()
                .map(folder -> new HeaderLayer(folder.name, folder.headers))
                .toList();
    }

    /** The folders that a profile lies in, from inside out, this one included; none where it is in none of them. */
    public List<ProfileFolder> foldersOf(String profileId) {
        if (profiles().stream().anyMatch(saved -> saved.profile().id().equals(profileId))) {
            return List.of(this);
        }
        for (ProfileFolder folder : folders()) {
            List<ProfileFolder> inside = folder.foldersOf(profileId);
            if (!inside.isEmpty()) {
                List<ProfileFolder> all = new ArrayList<>(inside);
                all.add(this);
                return all;
            }
        }
        return List.of();
    }

    /** Its sub-folders. */
    public List<ProfileFolder> folders() {
        return children.stream()
                .filter(ProfileFolder.class::isInstance)
                .map(ProfileFolder.class::cast)
                .toList();
    }

    /** The profiles right in it. */
    public List<SavedProfile> profiles() {
        return children.stream()
                .filter(SavedProfile.class::isInstance)
                .map(SavedProfile.class::cast)
                .toList();
    }
}
