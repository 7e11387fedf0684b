package app.sockeye.ui.composer.editor;

import app.sockeye.message.LineBreaks;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.InputError;
import app.sockeye.payload.json.JsonMend;
import app.sockeye.payload.schema.SchemaFinding;
import app.sockeye.template.TemplateProblem;
import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.common.keyboard.FocusRing;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.composer.reference.ReferenceStyles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.SelectionImpl;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * A text editor with line numbers that marks one place as wrong and, for JSON, colours what changes. It does not show
 * text that it could not edit without freezing, and says so.
 */
public final class CodeEditor extends StackPane {
    /** Most characters coloured for one change, so that typing stays smooth. */
    private static final int COLOURED_AT_ONCE = 1 << 15;

    private static final int LONGEST_MARK = 20;

    private final EditorArea area = new EditorArea();
    private final Label tooBig = new Label();
    private final StringProperty body;
    private final SelectionImpl<Collection<String>, String, Collection<String>> problem;
    private final boolean json;
    private final Optional<Folding> folding;
    private Optional<InputError> wrong = Optional.empty();
    private List<TemplateProblem> unfilled = List.of();
    /** Starts of references that can't be replaced, in the editor. */
    private Set<Integer> wrongReferences = Set.of();

    private LineBreaks lineBreaks = LineBreaks.LF;
    private boolean loading;
    /** Null before marks are shown. */
    private FramingModel framing;
    /** Whether a text that is not JSON has had a reference, whose colour may have to go. */
    private boolean coloured;

    private final FindingMarks findings = new FindingMarks();

    /**
     * @param id the editor's id
     * @param name the editor's name for a screen reader
     */
    public CodeEditor(String id, String name, boolean json, StringProperty body) {
        this.body = body;
        this.json = json;
        area.setId(id);
        area.setAccessibleText(name);
        area.getStyleClass().add("editor");
        area.setWrapText(true);
        IntFunction<Node> numbers = LineNumberFactory.get(area, digits -> "%" + Math.max(2, digits) + "d");
        folding = json ? Optional.of(new Folding(area)) : Optional.empty();
        area.setParagraphGraphicFactory(
                folding.<IntFunction<Node>>map(f -> line -> FoldArrow.beside(numbers, line, area, f))
                        .orElse(numbers));
        problem = new SelectionImpl<>(
                "problem", area, path -> path.getStyleClass().add("problem-mark"));
        area.addSelection(problem);
        TabLeaves.backwards(area);
        VirtualizedScrollPane<EditorArea> scroll = new VirtualizedScrollPane<>(area);
        VBox notice = tooBigNotice();
        scroll.visibleProperty().bind(notice.visibleProperty().not());
        // The composer decides on the least height.
        scroll.setMinHeight(0);
        setMinHeight(0);
        FocusRing ring = new FocusRing(area);
        ring.setManaged(true);
        getChildren().setAll(scroll, notice, ring);
        area.plainTextChanges().subscribe(this::colour);
        if (json) {
            EditorKeys.install(area);
            BracketMarks.install(area);
        }
        area.setLimit(EditorLimits::isEditable, text -> body.set(lineBreaks.fromEditor(text)));
        area.textProperty().addListener((o, before, now) -> {
            if (!loading) {
                body.set(lineBreaks.fromEditor(now));
            }
        });
        body.addListener((o, before, now) -> load(now));
        load(body.get());
        area.getUndoManager().forgetHistory();
    }

    public EditorArea area() {
        return area;
    }

    /** Marks the place of an error; none clears the mark. */
    public void mark(Optional<InputError> error) {
        error.filter(e -> !wrong.equals(error)).ifPresent(e -> area.reveal(editorPosition(e.position())));
        wrong = error;
        showMark();
    }

    /** Underlines references that can't be replaced. */
    public void markReferences(List<TemplateProblem> problems) {
        unfilled = problems;
        Set<Integer> before = wrongReferences;
        wrongReferences = problems.stream()
                .map(problem -> editorPosition(problem.start()))
                .collect(Collectors.toSet());
        Set<Integer> changed = new TreeSet<>(before);
        changed.addAll(wrongReferences);
        if (!before.equals(wrongReferences)) {
            changed.stream()
                    .filter(place -> place < area.getLength())
                    .map(place -> area.offsetToPosition(place, Bias.Forward).getMajor())
                    .distinct()
                    .forEach(line -> colour(line, line));
        }
    }

    /** Underlines places that do not follow the schema. */
    public void markFindings(List<SchemaFinding> found) {
        List<IndexRange> ranges = found.stream()
                .map(f -> new IndexRange(editorPosition(f.start()), editorPosition(f.end())))
                .toList();
        findings.set(ranges).stream()
                .filter(range -> range.getStart() <= area.getLength())
                .map(range ->
                        area.offsetToPosition(range.getStart(), Bias.Forward).getMajor())
                .distinct()
                .forEach(line -> colour(line, line));
    }

    /** Makes a change, which one undo takes back. */
    public void mend(JsonMend change) {
        int start = editorPosition(change.start());
        area.reveal(start);
        area.requestFocus();
        area.getUndoManager().preventMerge();
        area.replaceText(start, editorPosition(change.end()), LineBreaks.toEditor(change.text()));
        area.getUndoManager().preventMerge();
        area.requestFollowCaret();
    }

    /** Brings the place of a finding into view, with the caret at it. */
    public void goTo(SchemaFinding finding) {
        area.requestFocus();
        int at = editorPosition(finding.start());
        area.reveal(at);
        area.moveTo(at);
        area.requestFollowCaret();
    }

    /** Draws where the message is split, and lets that be changed. */
    public void showMarks(FramingModel model, Supplier<WrittenMessage> message) {
        framing = model;
        getChildren().add(1, new MarkLines(area, model, message, this::editorPosition, this::messagePosition));
    }

    /** Sets a mark at the caret, or removes the one that is there. */
    public void toggleMark() {
        framing.toggleMark(messagePosition(area.getCaretPosition()));
    }

    private int messagePosition(int editorPosition) {
        return lineBreaks
                .fromEditor(area.getText(0, Math.min(editorPosition, area.getLength())))
                .length();
    }

    private int editorPosition(int position) {
        String before = body.get().substring(0, Math.min(position, body.get().length()));
        return Math.min(LineBreaks.toEditor(before).length(), area.getLength());
    }

    private void showMark() {
        problem.deselect();
        wrong.ifPresent(e -> {
            int at = editorPosition(e.position());
            // A line's end has no width: the word before it is marked.
            boolean atLineEnd =
                    at == area.getLength() || area.getText(at, at + 1).equals("\n");
            problem.selectRange(atLineEnd ? startOfWord(at) : at, atLineEnd ? at : at + 1);
        });
    }

    private int startOfWord(int end) {
        int earliest = Math.max(0, end - LONGEST_MARK);
        String before = area.getText(earliest, end);
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        return earliest + start;
    }

    private VBox tooBigNotice() {
        tooBig.setWrapText(true);
        Button clear = new Button(EditorTexts.CLEAR);
        clear.setOnAction(e -> body.set(""));
        VBox notice = new VBox(8, tooBig, clear);
        notice.setAlignment(Pos.CENTER);
        notice.getStyleClass().add("editor-notice");
        notice.visibleProperty().bind(tooBig.textProperty().isNotEmpty());
        return notice;
    }

    private void load(String text) {
        boolean editable = EditorLimits.isEditable(text);
        tooBig.setText(editable ? "" : EditorTexts.tooLong(text.length()));
        String shown = editable ? LineBreaks.toEditor(text) : "";
        lineBreaks = LineBreaks.in(text) ? LineBreaks.of(text) : lineBreaks;
        if (!shown.equals(area.getText())) {
            loading = true;
            // One undo reverts this replacement alone, and nothing that was typed before.
            area.getUndoManager().preventMerge();
            try {
                area.replaceText(shown);
            } finally {
                loading = false;
            }
            area.moveTo(0);
            area.requestFollowCaret();
            // Errors may have come before their text.
            showMark();
            markReferences(unfilled);
        }
    }

    /** Tokens of JSON and most references end in their line: colouring the changed lines is enough. */
    private void colour(PlainTextChange change) {
        findings.move(change);
        int changed = Math.min(change.getInsertionEnd(), change.getPosition() + COLOURED_AT_ONCE);
        int first = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int last = area.offsetToPosition(changed, Bias.Forward).getMajor();
        colour(first, last);
    }

    private void colour(int first, int last) {
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        String text = area.getText(start, end);
        boolean references = ReferenceStyles.mayBeIn(text);
        if (text.isEmpty() || !json && !references && !coloured) {
            return;
        }
        coloured = coloured || references;
        StyleSpans<Collection<String>> styles =
                json ? JsonStyles.of(text).orElseThrow() : StyleSpans.singleton(List.of(), text.length());
        StyleSpans<Collection<String>> all = references
                ? ReferenceStyles.over(styles, text, place -> wrongReferences.contains(start + place))
                : styles;
        area.setStyleSpans(start, findings.over(all, start, end));
    }
}
