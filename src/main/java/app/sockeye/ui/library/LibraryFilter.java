package app.sockeye.ui.library;

import app.sockeye.profile.message.SavedMessages;
import app.sockeye.profile.sequence.SavedSequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of the tree that a search finds: each word must occur in the name or URL of a profile, in the name or notes of a
 * message, in the name of a sequence, or in the name of what is above it. Case is ignored.
 */
final class LibraryFilter {
    private final List<String> words;

    LibraryFilter(String search) {
        this.words = List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    ProfileFolder of(ProfileFolder root) {
        return inFolder(root, "").orElse(root.with(List.of(), SavedMessages.NONE, SavedSequences.NONE));
    }

    private Optional<ProfileFolder> inFolder(ProfileFolder folder, String above) {
        String text = above + " " + folder.name();
        List<LibraryEntry> found = new ArrayList<>();
        folder.children().forEach(e -> find(e, text).ifPresent(found::add));
        SavedMessages messages = messages(folder.messages(), text);
        SavedSequences sequences = sequences(folder.sequences(), text);
        boolean none = found.isEmpty() && messages.isEmpty() && sequences.isEmpty() && !matches(text);
        return none ? Optional.empty() : Optional.of(folder.with(found, messages, sequences));
    }

    private Optional<? extends LibraryEntry> find(LibraryEntry entry, String above) {
        if (entry instanceof ProfileFolder folder) {
            return inFolder(folder, above);
        } else if (entry instanceof SavedProfile saved) {
            return profile(
                    saved,
                    above + " " + saved.name() + " " + saved.profile().target().url() + " " + saved.description());
        }
        return matches(above + " " + entry.name()) ? Optional.of(entry) : Optional.empty();
    }

    private Optional<SavedProfile> profile(SavedProfile saved, String text) {
        SavedMessages messages = messages(saved.messages(), text);
        SavedSequences sequences = sequences(saved.sequences(), text);
        boolean none = messages.isEmpty() && sequences.isEmpty() && !matches(text);
        return none ? Optional.empty() : Optional.of(saved.with(messages, sequences));
    }

    /** The messages that are found by their names and notes, and those of what is found itself. */
    private SavedMessages messages(SavedMessages all, String above) {
        return new SavedMessages(
                all.messages().stream()
                        .filter(message -> matches(above + " " + message.name() + " " + message.notes()))
                        .toList(),
                all.broken().stream()
                        .filter(broken -> matches(above + " " + broken.name()))
                        .toList());
    }

    private SavedSequences sequences(SavedSequences all, String above) {
        return new SavedSequences(
                all.sequences().stream()
                        .filter(sequence -> matches(above + " " + sequence.name()))
                        .toList(),
                all.broken().stream()
                        .filter(broken -> matches(above + " " + broken))
                        .toList());
    }

    private boolean matches(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
