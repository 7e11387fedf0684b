package app.sockeye.ui.inspector.preview;

import app.sockeye.files.Reason;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.inspector.words.PreviewTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Plays one sound at a time. JavaFX thread, but for {@link #open}. */
final class SoundPlayer {
    private Clip clip;

    // Properties
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");

    /** Whether a sound is being played. */
    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    // Commands

    /** Gets a sound ready; for a background thread. */
    static Clip open(byte[] sound) throws IOException, LineUnavailableException, UnsupportedAudioFileException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound))) {
            Clip opened = AudioSystem.getClip();
            opened.open(in);
            return opened;
        } catch (IllegalArgumentException e) {
            // The system has no such audio line.
            throw new LineUnavailableException(Reason.of(e));
        }
    }

    /** Why a sound can't be played, in a sentence. */
    static String complaint(Exception failure) {
        if (failure instanceof LineUnavailableException) {
            return PreviewTexts.NO_DEVICE;
        }
        return failure instanceof UnsupportedAudioFileException
                ? PreviewTexts.UNKNOWN_SOUND
                : PreviewTexts.BROKEN_SOUND;
    }

    void play(Clip opened) {
        stop();
        clip = opened;
        playing.set(true);
        opened.addLineListener(event -> {
            if (event.getType() == LineEvent.Type.STOP) {
                UiPulse.later(() -> ended(opened));
            }
        });
        opened.start();
    }

    void stop() {
        if (clip != null) {
            ended(clip);
        }
    }

    private void ended(Clip which) {
        which.close();
        if (which == clip) {
            clip = null;
            playing.set(false);
        }
    }
}
