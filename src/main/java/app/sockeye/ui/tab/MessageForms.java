package app.sockeye.ui.tab;

import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.ClientSession;
import app.sockeye.session.capture.Capture;
import app.sockeye.ui.message.DetailsPopover;
import app.sockeye.ui.message.MessageDetails;
import java.util.List;
import java.util.Optional;

/** Makes the forms in which messages are saved. JavaFX thread. */
final class MessageForms {
    private MessageForms() {}

    /** Saves what a form has. */
    @FunctionalInterface
    interface Saving {
        /**
         * @param place where the message shall be
         * @param asNew whether it becomes a message of its own
         */
        void save(SavedMessage message, LibraryEntry place, boolean asNew);
    }

    /** The form of a new message, which is saved in the nearest place unless another one is chosen. */
    static DetailsPopover ofNew(
            SavedMessage message, List<LibraryEntry> places, Optional<ClientSession> replies, Saving saving) {
        return form(new MessageDetails(message, true, places, places.get(0), commands(replies, saving)));
    }

    /** The form of a saved message. */
    static DetailsPopover of(
            SavedMessage message,
            List<LibraryEntry> places,
            LibraryEntry place,
            Optional<ClientSession> replies,
            Saving saving) {
        return form(new MessageDetails(message, false, places, place, commands(replies, saving)));
    }

    private static DetailsPopover form(MessageDetails details) {
        return new DetailsPopover(details);
    }

    private static MessageDetails.Commands commands(Optional<ClientSession> replies, Saving saving) {
        return new MessageDetails.Commands() {
            @Override
            public void save(SavedMessage message, LibraryEntry place, boolean asNew) {
                saving.save(message, place, asNew);
            }

            @Override
            public Optional<String> tryOut(Capture capture) {
                return NewestReply.of(replies, capture);
            }
        };
    }
}
