package app.sockeye.ui.inspector.preview;

import app.sockeye.files.Reason;
import app.sockeye.payload.media.MediaKind;
import app.sockeye.payload.media.Picture;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.PreviewTexts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a picture or plays a sound; where it can't, says what is known of it. Decodes in the background. */
public final class PreviewPane extends BorderPane implements AspectPane {
    private static final double MARGIN = 24;
    /** Least width and height that a picture is decoded for: the pane may not have been laid out yet. */
    private static final int LEAST_PIXELS = 256;
    /** A picture is decoded again where there is this many times the room it was decoded for. */
    private static final double MUCH_MORE = 1.5;

    private final Background background;
    private final SoundPlayer player = new SoundPlayer();
    private final Label facts = new Label();
    private final Label problem = new Label();
    private final ImageView image = new ImageView();
    private final StackPane board = new StackPane(image);
    private final Button play = new Button();
    private Ticket ticket = new Ticket();
    private byte[] sound = new byte[0];
    private Optional<InspectedEntry> what = Optional.empty();
    /** The room that the picture was decoded for, in pixels of the screen. */
    private int decodedWidth;

    private int decodedHeight;
    /** Whether the picture has more pixels than were decoded. */
    private boolean reduced;

    /** @param background reads and decodes */
    public PreviewPane(Background background) {
        this.background = background;
        getStyleClass().add("preview");
        getStylesheets().add(Theme.sheet(PreviewPane.class, "preview.css"));
        facts.setId("preview-facts");
        facts.getStyleClass().addAll("muted", "preview-facts");
        facts.setWrapText(true);
        problem.setId("preview-problem");
        problem.setWrapText(true);
        image.setId("preview-image");
        image.setPreserveRatio(true);
        image.fitWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> fit(getWidth(), true), widthProperty(), image.imageProperty()));
        image.fitHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> fit(getHeight() - 40, false), heightProperty(), image.imageProperty()));
        board.getStyleClass().add("checkerboard");
        board.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        play.setId("preview-play");
        play.setOnAction(e -> playOrStop());
        player.playingProperty().addListener((o, before, now) -> dressPlay());
        dressPlay();
        widthProperty().addListener(o -> decodeForMoreRoom());
        heightProperty().addListener(o -> decodeForMoreRoom());
        sceneProperty().addListener((o, before, now) -> hiddenOrShown(now));
        VBox box = new VBox(12, board, play, problem);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("preview-box");
        box.setMinSize(0, 0);
        setTop(facts);
        setCenter(box);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry shown) {
        clear();
        what = Optional.of(shown);
        decode(shown);
    }

    @Override
    public void clear() {
        what = Optional.empty();
        player.stop();
        drop();
        sound = new byte[0];
        facts.setText("");
        Visibility.set(play, false);
        tell("");
    }

    private void decode(InspectedEntry shown) {
        ticket.revoke();
        ticket = new Ticket();
        MediaKind kind = shown.bytes().media().orElseThrow();
        int width = inPixels(getWidth());
        int height = inPixels(getHeight());
        decodedWidth = width;
        decodedHeight = height;
        background.run(
                ticket,
                () -> MediaPreview.read(shown.payload(), kind, width, height),
                this::shown,
                e -> tell(PreviewTexts.cannotShow(Reason.of(e))));
    }

    private void decodeForMoreRoom() {
        if (reduced
                && (inPixels(getWidth()) > MUCH_MORE * decodedWidth
                        || inPixels(getHeight()) > MUCH_MORE * decodedHeight)) {
            what.ifPresent(this::decode);
        }
    }

    /** Drops the picture while its tab is hidden. */
    private void hiddenOrShown(Scene scene) {
        boolean picture = what.flatMap(shown -> shown.bytes().media())
                .filter(kind -> !kind.isSound())
                .isPresent();
        if (scene == null) {
            drop();
        } else if (picture && image.getImage() == null) {
            what.ifPresent(this::decode);
        }
    }

    private void drop() {
        ticket.revoke();
        image.setImage(null);
        reduced = false;
        Visibility.set(board, false);
    }

    private void shown(MediaPreview preview) {
        facts.setText(String.join(" · ", preview.facts()));
        reduced = preview.picture().filter(picture -> picture.step() > 1).isPresent();
        image.setImage(preview.picture().map(PreviewPane::image).orElse(null));
        image.setAccessibleText(facts.getText());
        sound = preview.sound().orElse(new byte[0]);
        Visibility.set(board, preview.picture().isPresent());
        Visibility.set(play, preview.sound().isPresent());
        tell(preview.problem());
    }

    private static Image image(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }

    private int inPixels(double size) {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        return (int) Math.max(LEAST_PIXELS, Math.ceil(size * scale));
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        Visibility.set(problem, !sentence.isEmpty());
    }

    private void playOrStop() {
        if (player.playingProperty().get()) {
            player.stop();
            return;
        }
        byte[] opened = sound;
        background.run(ticket, () -> SoundPlayer.open(opened), player::play, e -> tell(SoundPlayer.complaint(e)));
    }

    private void dressPlay() {
        boolean playing = player.playingProperty().get();
        play.setText(playing ? PreviewTexts.STOP : PreviewTexts.PLAY);
        play.setGraphic(Icon.of(playing ? Feather.SQUARE : Feather.PLAY));
    }

    /** The picture's size, or the room where that is smaller. */
    private double fit(double room, boolean wide) {
        Image shown = image.getImage();
        double size = shown == null ? 1 : wide ? shown.getWidth() : shown.getHeight();
        return Math.max(1, Math.min(reduced ? Double.MAX_VALUE : size, room - MARGIN));
    }
}
