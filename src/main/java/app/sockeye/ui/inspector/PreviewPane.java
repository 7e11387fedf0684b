package app.sockeye.ui.inspector;

import app.sockeye.payload.media.MediaKind;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Shown;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A picture as it looks, a sound to be played; where it can't be, what is known of it. Decoded in the background. */
final class PreviewPane extends BorderPane implements AspectPane {
    private static final double MARGIN = 24;

    private final Background background;
    private final SoundPlayer player = new SoundPlayer();
    private final Label facts = new Label();
    private final Label problem = new Label();
    private final ImageView image = new ImageView();
    private final StackPane board = new StackPane(image);
    private final Button play = new Button();
    private Ticket ticket = new Ticket();
    private byte[] sound = new byte[0];

    PreviewPane(Background background) {
        this.background = background;
        getStyleClass().add("preview");
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
    public void show(Inspected what) {
        clear();
        MediaKind kind = what.bytes().media().orElseThrow();
        ticket = new Ticket();
        background.run(
                ticket,
                () -> MediaPreview.read(what.payload(), kind),
                this::shown,
                e -> tell("The payload can't be read: " + e.getMessage()));
    }

    @Override
    public void clear() {
        ticket.revoke();
        player.stop();
        image.setImage(null);
        sound = new byte[0];
        facts.setText("");
        Shown.set(board, false);
        Shown.set(play, false);
        tell("");
    }

    private void shown(MediaPreview preview) {
        facts.setText(String.join(" · ", preview.facts()));
        preview.image().ifPresent(image::setImage);
        image.setAccessibleText(facts.getText());
        sound = preview.sound().orElse(new byte[0]);
        Shown.set(board, preview.image().isPresent());
        Shown.set(play, preview.sound().isPresent());
        tell(preview.problem());
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        Shown.set(problem, !sentence.isEmpty());
    }

    private void playOrStop() {
        if (player.playingProperty().get()) {
            player.stop();
            return;
        }
        byte[] opened = sound;
        background.run(
                ticket,
                () -> SoundPlayer.open(opened),
                player::play,
                e -> tell("This computer can't play it now: " + e.getMessage()
                        + " Save the payload to hear it elsewhere."));
    }

    private void dressPlay() {
        boolean playing = player.playingProperty().get();
        play.setText(playing ? "Stop" : "Play");
        play.setGraphic(Icons.of(playing ? Feather.SQUARE : Feather.PLAY));
    }

    /** As large as it is, or as there is room. */
    private double fit(double room, boolean wide) {
        Image shown = image.getImage();
        double size = shown == null ? 1 : wide ? shown.getWidth() : shown.getHeight();
        return Math.max(1, Math.min(size, room - MARGIN));
    }
}
