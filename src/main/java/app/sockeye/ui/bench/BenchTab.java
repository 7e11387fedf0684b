package app.sockeye.ui.bench;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A tab of the bench: its heading and marks, its content, and what stands right in the line of the tabs. */
public final class BenchTab {
    private final String id;
    private final Supplier<BenchContent> make;
    private Optional<BenchContent> made = Optional.empty();
    private Optional<BenchTab> docked = Optional.empty();

    private final StringProperty heading = new SimpleStringProperty(this, "heading");
    private final StringProperty badge = new SimpleStringProperty(this, "badge", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");

    /**
     * @param id its button's id is {@code bench-tab-id}
     * @param make makes what is shown, when that is asked for the first time: most tabs are never chosen
     */
    public BenchTab(String id, String heading, Supplier<BenchContent> make) {
        this.id = id;
        this.make = make;
        this.heading.set(heading);
    }

    /** The button's id without its prefix. */
    public String id() {
        return id;
    }

    /** What is shown while this is chosen. */
    public BenchContent content() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }

    /** The name on the button; a long one is cut there. */
    public StringProperty headingProperty() {
        return heading;
    }

    /** A number or word beside the heading; empty for none. */
    public StringProperty badgeProperty() {
        return badge;
    }

    /** Whether its button is there; one that is chosen has to be. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether something runs here, which a green dot shows. */
    public BooleanProperty runningProperty() {
        return running;
    }

    /** Shows the content of another tab at the right of this one's while the bench is wide enough. */
    public void dock(BenchTab other) {
        docked = Optional.of(other);
    }

    /** The tab whose content is shown at the right of this one's where there is room. */
    Optional<BenchTab> docked() {
        return docked;
    }

    /** Moves the keyboard's focus into the content. */
    public void focus() {
        content().focus().run();
    }
}
