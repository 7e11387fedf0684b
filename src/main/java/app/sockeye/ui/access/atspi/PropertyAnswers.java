package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.NodeActions;
import app.sockeye.ui.access.tree.NodeText;
import app.sockeye.ui.access.tree.NodeValue;
import app.sockeye.ui.access.tree.ProgramObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Answers what D-Bus keeps as properties, for each interface of an object. */
record PropertyAnswers(AccessObject object, ObjectPaths paths, BridgeFacts program) implements Properties {
    /** What an interface's name ends with. */
    private static final String VALUE = ".Value";

    @Override
    @SuppressWarnings("unchecked")
    public <A> A Get(String interfaceName, String name) {
        // The library asks for whatever type is sent; nothing is what it takes as an unknown property.
        return (A) GetAll(interfaceName).get(name);
    }

    @Override
    public <A> void Set(String interfaceName, String name, A value) {
        Object plain = value instanceof Variant<?> variant ? variant.getValue() : value;
        if (name.equals("Id") && plain instanceof Integer id) {
            program.setId(id);
        } else if (interfaceName.endsWith(VALUE) && plain instanceof Number number) {
            NodeValue.set(object, number.doubleValue());
        }
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        Map<String, Variant<?>> all = new LinkedHashMap<>();
        switch (interfaceName.substring(interfaceName.lastIndexOf('.') + 1)) {
            case "Accessible" -> addAccessible(all);
            case "Application" -> program.addTo(all);
            case "Action" ->
                all.put("NActions", new Variant<>(NodeActions.of(object).size()));
            case "Selection" ->
                all.put(
                        "NSelectedChildren",
                        new Variant<>(
                                new SelectionAnswers(object, paths).selected().size()));
            case "Text" ->
                NodeText.of(object).ifPresent(text -> {
                    all.put("CharacterCount", new Variant<>(text.count()));
                    all.put("CaretOffset", new Variant<>(text.caret()));
                });
            case "Value" ->
                NodeValue.of(object).ifPresent(value -> {
                    all.put("CurrentValue", new Variant<>(value.now()));
                    all.put("MinimumValue", new Variant<>(value.least()));
                    all.put("MaximumValue", new Variant<>(value.most()));
                    all.put("MinimumIncrement", new Variant<>(0.0));
                    all.put("Text", new Variant<>(""));
                });
            default -> {
                // An interface without properties.
            }
        }
        return all;
    }

    private void addAccessible(Map<String, Variant<?>> all) {
        all.put("Name", new Variant<>(object.name()));
        all.put("Description", new Variant<>(object.description()));
        ObjectReference parent = object instanceof ProgramObject ? paths.desktop() : paths.of(object.parent());
        all.put("Parent", new Variant<>(parent, "(so)"));
        all.put("ChildCount", new Variant<>(object.children().size()));
        all.put("Locale", new Variant<>(Locale.ENGLISH.toString()));
        all.put("AccessibleId", new Variant<>(object.attributes().getOrDefault("id", "")));
    }

    @Override
    public String getObjectPath() {
        return paths.path(object).getPath();
    }
}
