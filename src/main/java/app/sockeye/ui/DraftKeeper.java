package app.sockeye.ui;

import app.sockeye.profile.Draft;
import app.sockeye.profile.Drafts;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.composer.Composed;
import app.sockeye.ui.composer.ComposerDraft;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.composer.ControlDraft;
import app.sockeye.ui.composer.Format;
import app.sockeye.ui.composer.MessageKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Brings a profile's draft into its composer, and keeps what is typed there. */
final class DraftKeeper {
    private final Drafts drafts;
    private final String profileId;
    private final ComposerModel composer;

    /** Whether the kept draft was read: before, what is typed must not replace it. */
    private boolean loaded;

    DraftKeeper(Drafts drafts, String profileId, ComposerModel composer, Executor background) {
        this.drafts = drafts;
        this.profileId = profileId;
        this.composer = composer;
        composer.onDraftChanged(this::keep);
        background.execute(() -> {
            Draft draft = drafts.get(profileId);
            UiPulse.later(() -> load(draft));
        });
    }

    private void load(Draft draft) {
        // Whoever was quicker than the disk typed into an empty composer: that wins.
        boolean untouched = composer.draft().equals(ComposerDraft.EMPTY);
        if (untouched && !draft.equals(Draft.EMPTY)) {
            composer.setDraft(toComposer(draft));
        }
        loaded = true;
        if (!untouched) {
            keep();
        }
    }

    private void keep() {
        if (loaded) {
            drafts.put(profileId, toProfile(composer.draft()));
        }
    }

    static ComposerDraft toComposer(Draft draft) {
        Map<Format, String> bodies = new EnumMap<>(Format.class);
        draft.texts().forEach((kind, text) -> bodies.put(Format.valueOf(kind.name()), text));
        Format format = Format.valueOf(draft.kind().name());
        return new ComposerDraft(
                format.kind(),
                format.kind() == MessageKind.BINARY ? format : Format.HEX,
                bodies,
                ControlDraft.EMPTY,
                draft.history().stream()
                        .map(sent -> new Composed(Format.valueOf(sent.kind().name()), sent.text()))
                        .toList(),
                draft.clearAfterSend());
    }

    static Draft toProfile(ComposerDraft draft) {
        Map<Draft.Kind, String> texts = new EnumMap<>(Draft.Kind.class);
        draft.bodies().forEach((format, body) -> texts.put(kind(format), body));
        return new Draft(
                kind(draft),
                texts,
                draft.history().stream()
                        .map(sent -> new Draft.Sent(kind(sent.format()), sent.body()))
                        .toList(),
                draft.clearAfterSend());
    }

    private static Draft.Kind kind(ComposerDraft draft) {
        return switch (draft.kind()) {
            case TEXT, CONTROL -> Draft.Kind.TEXT;
            case JSON -> Draft.Kind.JSON;
            case BINARY -> kind(draft.binaryFormat());
        };
    }

    private static Draft.Kind kind(Format format) {
        return Draft.Kind.valueOf(format.name());
    }
}
