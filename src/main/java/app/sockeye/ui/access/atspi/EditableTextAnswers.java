package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.NodeEditing;

/** Has the text of a field changed. */
record EditableTextAnswers(NodeEditing field) implements AtspiEditableText {
    @Override
    public boolean replaceAll(String text) {
        return field.replaceAll(text);
    }

    /** Clients count a length in characters or in bytes; either is at least that of the whole text if that is meant. */
    @Override
    public boolean insert(int place, String text, int length) {
        int count = text.codePointCount(0, text.length());
        boolean whole = length < 0 || length >= count;
        return field.insert(place, whole ? text : text.substring(0, text.offsetByCodePoints(0, length)));
    }

    @Override
    public void copy(int start, int end) {
        field.copy(start, end);
    }

    @Override
    public boolean cut(int start, int end) {
        return field.cut(start, end);
    }

    @Override
    public boolean delete(int start, int end) {
        return field.delete(start, end);
    }

    @Override
    public boolean paste(int place) {
        return field.paste(place);
    }

    @Override
    public String getObjectPath() {
        return ObjectPaths.ROOM;
    }
}
