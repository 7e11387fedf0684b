package app.sockeye.ui.bench;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

/** A tab of the bench: its heading and marks, its content, and what stands right in the line of the tabs. */
public final class BenchTab {
    private final String id;
    private final Region content;
    private final Runnable focus;
    private final Region aside;
    private Optional<BenchTab> docked = Optional.empty();

    private final StringProperty heading = new SimpleStringProperty(this, "heading");
    private final StringProperty badge = new SimpleStringProperty(this, "badge", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");

    /**
     * @param id its button's id is {@code bench-tab-id}
     * @param content with a minimum height, below which the bench can't be dragged
     * @param focus moves the keyboard's focus into the content
     * @param aside what stands right in the line of the tabs while this is chosen; its minimum width is kept free
     */
    public BenchTab(String id, String heading, Region content, Runnable focus, Region aside) {
        this.id = id;
        this.content = content;
        this.focus = focus;
        this.aside = aside;
        this.heading.set(heading);
    }

    /** The button's id without its prefix. */
    public String id() {
        return id;
    }

    /** What is shown while this is chosen. */
    public Region content() {
        return content;
    }

    /** What stands right in the line of the tabs while this is chosen. */
    public Region aside() {
        return aside;
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
        focus.run();
    }
}
