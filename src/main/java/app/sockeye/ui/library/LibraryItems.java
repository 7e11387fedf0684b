package app.sockeye.ui.library;

import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.message.BrokenMessage;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import java.util.ArrayList;
import java.util.List;

/** What stands below an entry in the tree: messages and sequences, then connections and folders. */
final class LibraryItems {
    private LibraryItems() {}

    /** @param root whose messages and sequences are a group behind everything else */
    static List<LibraryEntry> below(LibraryEntry entry, ProfileFolder root) {
        if (entry instanceof MessageGroup) {
            return owned(root);
        } else if (entry instanceof SavedProfile) {
            return owned(entry);
        } else if (!(entry instanceof ProfileFolder folder)) {
            return List.of();
        } else if (folder != root) {
            List<LibraryEntry> below = owned(folder);
            below.addAll(folder.children());
            return below;
        }
        List<LibraryEntry> below = new ArrayList<>(root.children());
        if (!root.messages().isEmpty() || !root.sequences().isEmpty()) {
            below.add(new MessageGroup(root.path(), LibraryTexts.FOR_ALL));
        }
        return below;
    }

    private static List<LibraryEntry> owned(LibraryEntry owner) {
        List<LibraryEntry> owned = new ArrayList<>(LibraryMessages.entries(owner));
        owned.addAll(LibrarySequences.entries(owner));
        int number = 0;
        for (BrokenMessage broken : LibraryMessages.of(owner).broken()) {
            owned.add(new BrokenProfile(owner.path().resolve("broken-" + number++), broken.name(), broken.sentence()));
        }
        for (String sentence : LibrarySequences.of(owner).broken()) {
            owned.add(new BrokenProfile(
                    owner.path().resolve("broken-" + number++), LibraryTexts.BROKEN_SEQUENCE, sentence));
        }
        return owned;
    }
}
