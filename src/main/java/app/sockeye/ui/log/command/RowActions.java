package app.sockeye.ui.log.command;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.pane.LogPane;
import app.sockeye.ui.log.pane.PairWords;
import app.sockeye.ui.log.words.LogTexts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import javafx.scene.Node;

/** Commands of the keyboard and the rows' menu: stars, notes, comparing, and going to entries. */
public final class RowActions {
    /** Rows that become steps at most. */
    private static final int MOST_STEPS = 1000;

    private final LogModel model;
    private final LogPane pane;
    private final LogCommands commands;
    private final MarkModel marks;
    private final OnDemand<NotePopover> note;

    public RowActions(LogModel model, LogPane pane, LogCommands commands, MarkModel marks) {
        this.model = model;
        this.pane = pane;
        this.commands = commands;
        this.marks = marks;
        this.note = new OnDemand<>(() -> new NotePopover(marks));
    }

    /** Sets a star on the selected entries, or removes those of all of them. */
    public void toggleStars() {
        marks.toggleStars(pane.selectedEntries());
    }

    /** Asks for the note on the row with the focus. */
    public void editNote() {
        long entry = model.selectedEntryProperty().get();
        if (entry != LogModel.NONE) {
            Node owner = pane.revealLead();
            note.get().show(owner, entry);
        }
    }

    /** What the partner of the row with the focus is; empty if none is known. */
    Optional<String> partnerName() {
        long entry = model.selectedEntryProperty().get();
        return pane.pairOf(entry).map(pair -> PairWords.partner(pair, entry));
    }

    /** Goes to the other message of the selected one's pair. */
    public void goToPartner() {
        long entry = model.selectedEntryProperty().get();
        Optional<Pair> pair = pane.pairOf(entry);
        if (pair.isPresent()) {
            show(pair.get().partnerOf(entry));
        } else if (entry != LogModel.NONE) {
            commands.tell(LogTexts.noPartner(entry));
        }
    }

    /** Whether two messages are selected, and nothing else. */
    boolean canCompare() {
        return !pane.selectedPair().isEmpty();
    }

    /** Shows what differs between the two selected messages. */
    public void compare() {
        List<Entry> pair = pane.selectedPair();
        if (pair.isEmpty()) {
            commands.tell(LogTexts.SELECT_TWO);
        } else {
            commands.compare(pair.get(0), pair.get(1));
        }
    }

    /** Makes a sequence of what the selected rows recorded. */
    void makeSequence() {
        model.transcript().ifPresent(transcript -> {
            List<Entry> entries = new ArrayList<>();
            PrimitiveIterator.OfLong selected =
                    pane.selectedEntries().chosen().indexes().apply(() -> false);
            while (selected.hasNext() && entries.size() < MOST_STEPS) {
                entries.add(transcript.entry(selected.nextLong()));
            }
            commands.makeSequence(entries);
        });
    }

    /** Goes to a typed number, time or offset; returns what is wrong with it, empty if nothing is. */
    public String goTo(String typed) {
        Optional<Transcript> transcript = model.transcript();
        if (transcript.isEmpty()) {
            return LogTexts.NOTHING_TO_GO_TO;
        }
        long selected = model.selectedEntryProperty().get();
        long from = selected == LogModel.NONE ? pane.firstInView() : selected;
        GoTo goal = GoTo.find(typed, transcript.get(), from, ZoneId.systemDefault());
        if (goal.error().isEmpty()) {
            show(goal.entry());
        }
        return goal.error();
    }

    /** As {@link #goTo(String)}; tells what is wrong. */
    public void goOrTell(String typed) {
        String wrong = goTo(typed);
        if (!wrong.isEmpty()) {
            commands.tell(wrong);
        }
    }

    private void show(long entry) {
        if (!pane.goTo(entry)) {
            tellHidden(entry, LogTexts.NEAREST_ROW);
        }
    }

    /** Selects an entry once the rows have it, and says so if they hide it. */
    public void goTo(long entry) {
        model.goTo(entry);
        if (pane.hides(entry)) {
            tellHidden(entry, LogTexts.IN_INSPECTOR);
        }
    }

    private void tellHidden(long entry, String instead) {
        commands.tell(LogTexts.notShown(entry, instead));
    }
}
