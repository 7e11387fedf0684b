package app.sockeye.ui.palette;

import app.sockeye.ui.common.Theme;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The palette, laid over the window while it is open. */
public final class PaletteView extends Region {
    private static final double WIDTH = 640;
    private static final double MOST_HEIGHT = 496;
    /** Around the card where the window has no room for more, in px. */
    private static final double BESIDE = 16;

    private static final double TOP = 96;
    /** Part of a low window's height above the card. */
    private static final double TOP_PART = 0.08;

    private static final int PAGE = 8;

    private final PaletteModel model;
    private final Region shade = new Region();
    /** Created when it is first shown, as each node costs time at every layout of the window. */
    private Optional<PaletteCard> card = Optional.empty();
    /** The node that had the keyboard's focus before, and gets it back. */
    private Optional<Node> before = Optional.empty();

    /** @param model what is sought and found */
    public PaletteView(PaletteModel model) {
        this.model = model;
        setId("palette");
        getStyleClass().add("palette");
        shade.getStyleClass().add("palette-shade");
        shade.setOnMousePressed(e -> {
            close();
            e.consume();
        });
        getChildren().add(shade);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.rowsProperty().addListener(o -> requestLayout());
    }

    /** Opens the palette, or closes it. */
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        before = Optional.ofNullable(getScene().getFocusOwner());
        PaletteCard shown = card.orElseGet(() -> new PaletteCard(model, () -> run(false)));
        if (card.isEmpty()) {
            card = Optional.of(shown);
            getStylesheets().add(Theme.sheet(PaletteView.class, "palette.css"));
            getChildren().add(shown);
        }
        setVisible(true);
        model.open();
        shown.focusField();
    }

    private void close() {
        model.close();
        hide();
    }

    private void hide() {
        setVisible(false);
        before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    private void run(boolean another) {
        model.run(another, this::hide);
    }

    private void keyPressed(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run(e.isShortcutDown());
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case PAGE_DOWN -> model.page(PAGE);
            case PAGE_UP -> model.page(-PAGE);
            case TAB -> model.stepGroup(e.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        shade.resizeRelocate(0, 0, getWidth(), getHeight());
        card.ifPresent(shown -> {
            double width = Math.max(0, Math.min(WIDTH, getWidth() - 2 * BESIDE));
            double top = Math.floor(Math.min(TOP, getHeight() * TOP_PART));
            double height = Math.max(0, Math.min(MOST_HEIGHT, getHeight() - top - BESIDE));
            shown.resizeRelocate(
                    Math.floor((getWidth() - width) / 2),
                    top,
                    width,
                    Math.min(height, shown.heightOf(model.rowsProperty().get())));
        });
    }
}
