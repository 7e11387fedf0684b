package app.sockeye.profile.message;

import java.util.List;
import java.util.Optional;

/**
 * The saved messages of a connection, a folder or the workspace, as last read.
 *
 * @param messages in their order
 * @param broken those that can't be read
 */
public record SavedMessages(List<SavedMessage> messages, List<BrokenMessage> broken) {
    /** No message. */
    public static final SavedMessages NONE = new SavedMessages(List.of(), List.of());

    public SavedMessages {
        messages = List.copyOf(messages);
        broken = List.copyOf(broken);
    }

    /** A message by its id. */
    public Optional<SavedMessage> find(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** The first message of a name; if there is none, the first whose name differs only in case. */
    public Optional<SavedMessage> named(String name) {
        return messages.stream()
                .filter(message -> message.name().equals(name))
                .findFirst()
                .or(() -> messages.stream()
                        .filter(message -> message.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** The first message with a shortcut, a digit from 1 to 9. */
    public Optional<SavedMessage> withShortcut(int digit) {
        return messages.stream().filter(message -> message.shortcut() == digit).findFirst();
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return messages.isEmpty() && broken.isEmpty();
    }
}
