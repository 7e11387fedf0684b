package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.ui.composer.sending.LiveCheck;
import app.sockeye.ui.composer.sending.Outbox;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;

/** Follows what is written in a composer: has it checked, forgets old trouble, and tells who keeps it. JavaFX thread. */
final class DraftChanges {
    private final Editors editors;
    private final Outbox outbox;
    private final LiveCheck check;
    private final List<Runnable> listeners = new ArrayList<>();

    DraftChanges(Editors editors, Outbox outbox, LiveCheck check) {
        this.editors = editors;
        this.outbox = outbox;
        this.check = check;
    }

    /** Calls back after each change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells that what is to be saved has changed. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Tells the same of a form, which is written in anew. */
    void formChanged() {
        outbox.clearTrouble();
        changed();
    }

    /** Follows the texts of the editors, and in which of them is written. */
    void followEditors(Rewrites rewrites) {
        editors.bodies().forEach((each, body) -> body.addListener((o, before, now) -> bodyChanged(each, before, now)));
        for (Observable choice :
                List.of(editors.kindProperty(), editors.binaryFormatProperty(), rewrites.escapesProperty())) {
            choice.addListener(o -> {
                outbox.clearTrouble();
                editors.chooseFormat(rewrites.escapesProperty().get());
                changed();
            });
        }
        editors.formatProperty().addListener((o, before, now) -> check.look(editors.composed(now)));
        for (Observable choice : List.of(editors.framing().valueProperty(), editors.asProperty())) {
            choice.addListener(o -> {
                check.look(editors.shown());
                changed();
            });
        }
    }

    /** Follows what else is saved. */
    void follow(Observable... saved) {
        for (Observable each : saved) {
            each.addListener((Observable o) -> changed());
        }
    }

    private void bodyChanged(Format of, String before, String now) {
        if (of == editors.formatProperty().get()) {
            editors.framing().edited(before, now);
            outbox.clearTrouble();
            check.look(editors.composed(of));
        }
        changed();
    }
}
