package app.sockeye.ui.tab;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Draft;
import app.sockeye.ui.composer.Composed;
import app.sockeye.ui.composer.ComposerDraft;
import app.sockeye.ui.composer.ControlDraft;
import app.sockeye.ui.composer.ControlKind;
import app.sockeye.ui.composer.Format;
import app.sockeye.ui.composer.MessageKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftShapeTest {

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void everyKindOfDraftComesBackAsItWas(MessageKind kind) {
        ComposerDraft draft = new ComposerDraft(
                kind,
                kind == MessageKind.BINARY ? Format.BASE64 : Format.HEX,
                Map.of(Format.TEXT, "words", Format.JSON, "{}", Format.BASE64, "AA=="),
                new ControlDraft(ControlKind.CLOSE, "00 ff", true, "4001", "done"),
                List.of(new Composed(Format.HEX, "01"), new Composed(Format.FILE, "a.bin")),
                true);
        assertThat(DraftShape.toComposer(DraftShape.toProfile(draft))).isEqualTo(draft);
    }

    @Test
    void emptyDraftIsEmptyOnBothSides() {
        assertThat(DraftShape.toComposer(Draft.EMPTY)).isEqualTo(ComposerDraft.EMPTY);
        assertThat(DraftShape.toProfile(ComposerDraft.EMPTY)).isEqualTo(Draft.EMPTY);
    }
}
