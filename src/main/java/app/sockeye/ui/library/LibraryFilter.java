package app.sockeye.ui.library;

import app.sockeye.profile.LibraryEntry;
import app.sockeye.profile.ProfileFolder;
import app.sockeye.profile.SavedProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of the tree that a search finds: each word must occur in the name or URL of a profile or in the name of a
 * folder above it. Case is ignored.
 */
final class LibraryFilter {
    private final List<String> words;

    LibraryFilter(String search) {
        this.words = List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    ProfileFolder of(ProfileFolder root) {
        return inFolder(root, "").orElse(with(root, List.of()));
    }

    private Optional<ProfileFolder> inFolder(ProfileFolder folder, String above) {
        String text = above + " " + folder.name();
        List<LibraryEntry> found = new ArrayList<>();
        folder.children().forEach(e -> find(e, text).ifPresent(found::add));
        return found.isEmpty() && !matches(text) ? Optional.empty() : Optional.of(with(folder, found));
    }

    private Optional<? extends LibraryEntry> find(LibraryEntry entry, String above) {
        if (entry instanceof ProfileFolder folder) {
            return inFolder(folder, above);
        }
        String url =
                entry instanceof SavedProfile saved ? saved.profile().target().url() : "";
        return matches(above + " " + entry.name() + " " + url) ? Optional.of(entry) : Optional.empty();
    }

    private boolean matches(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    private static ProfileFolder with(ProfileFolder folder, List<LibraryEntry> children) {
        return new ProfileFolder(
                folder.path(),
                folder.name(),
                folder.order(),
                folder.options(),
                folder.headers(),
                folder.values(),
                folder.messages(),
                children);
    }
}
