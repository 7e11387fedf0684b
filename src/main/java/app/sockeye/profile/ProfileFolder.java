package app.sockeye.profile;

import app.sockeye.profile.option.OptionLayer;
import app.sockeye.profile.option.OptionValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A folder of the workspace; its name is the folder's on disk.
 *
 * @param order its rank among its siblings; empty where it has none
 * @param options the values that it gives to options of the connections in it
 * @param children profiles by rank, then broken ones, then folders by rank; same ranks by name
 */
public record ProfileFolder(Path path, String name, String order, OptionValues options, List<LibraryEntry> children)
        implements LibraryEntry {
    public ProfileFolder {
        Objects.requireNonNull(options);
        children = List.copyOf(children);
    }

    /** One that gives no values to options. */
    public ProfileFolder(Path path, String name, String order, List<LibraryEntry> children) {
        this(path, name, order, OptionValues.NONE, children);
    }

    /** The values that this folder and those within it give to the options of a profile in one of them, nearest first. */
    public List<OptionLayer> layersOf(String profileId) {
        List<OptionLayer> layers = new ArrayList<>();
        if (profiles().stream().anyMatch(saved -> saved.profile().id().equals(profileId))) {
            layers.add(new OptionLayer(name, options));
            return layers;
        }
        for (ProfileFolder folder : folders()) {
            layers.addAll(folder.layersOf(profileId));
            if (!layers.isEmpty()) {
                layers.add(new OptionLayer(name, options));
                break;
            }
        }
        return layers;
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
