package app.sockeye.ui.access.tree;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleRole;

/** A role of an object, with its number in AT-SPI ({@code AtspiRole}). */
public enum AtspiRole {
    CHECK_BOX(7),
    CHECK_MENU_ITEM(8),
    COLUMN_HEADER(10),
    COMBO_BOX(11),
    DATE_EDITOR(12),
    DIALOG(16),
    FRAME(23),
    IMAGE(27),
    LABEL(29),
    LIST(31),
    LIST_ITEM(32),
    MENU(33),
    MENU_BAR(34),
    MENU_ITEM(35),
    PAGE_TAB(37),
    PAGE_TAB_LIST(38),
    PANEL(39),
    PASSWORD_TEXT(40),
    POPUP_MENU(41),
    PROGRESS_BAR(42),
    PUSH_BUTTON(43),
    RADIO_BUTTON(44),
    RADIO_MENU_ITEM(45),
    SCROLL_BAR(48),
    SCROLL_PANE(49),
    SLIDER(51),
    SPIN_BUTTON(52),
    TABLE(55),
    TABLE_CELL(56),
    TEXT(61),
    TOGGLE_BUTTON(62),
    TOOL_BAR(63),
    TOOL_TIP(64),
    TREE(65),
    TREE_TABLE(66),
    WINDOW(69),
    APPLICATION(75),
    ENTRY(79),
    LINK(88),
    TABLE_ROW(90),
    TREE_ITEM(91);

    private static final Set<AtspiRole> WHOLE = EnumSet.of(
            CHECK_BOX,
            CHECK_MENU_ITEM,
            IMAGE,
            LINK,
            MENU,
            MENU_ITEM,
            PROGRESS_BAR,
            PUSH_BUTTON,
            RADIO_BUTTON,
            RADIO_MENU_ITEM,
            SCROLL_BAR,
            SLIDER,
            SPIN_BUTTON,
            TOGGLE_BUTTON);

    private static final Set<AtspiRole> ITEMS =
            EnumSet.of(LIST_ITEM, TREE_ITEM, TABLE_ROW, TABLE_CELL, PAGE_TAB, COLUMN_HEADER);

    /** Fields among them, as there may be buttons in one. */
    private static final Set<AtspiRole> SPOKEN = EnumSet.of(COMBO_BOX, ENTRY, LABEL, PASSWORD_TEXT, TEXT, TOOL_TIP);

    private static final Set<AtspiRole> LISTS = EnumSet.of(LIST, TREE, TABLE, TREE_TABLE);

    private final int number;

    AtspiRole(int number) {
        this.number = number;
    }

    /** The role that stands for one of JavaFX's; a panel for what has none. */
    public static AtspiRole of(AccessibleRole role) {
        return switch (role) {
            case BUTTON, MENU_BUTTON, SPLIT_MENU_BUTTON, INCREMENT_BUTTON, DECREMENT_BUTTON, THUMB -> PUSH_BUTTON;
            case CHECK_BOX -> CHECK_BOX;
            case CHECK_MENU_ITEM -> CHECK_MENU_ITEM;
            case COMBO_BOX -> COMBO_BOX;
            case CONTEXT_MENU -> POPUP_MENU;
            case DATE_PICKER -> DATE_EDITOR;
            case HYPERLINK -> LINK;
            case IMAGE_VIEW -> IMAGE;
            case LIST_ITEM -> LIST_ITEM;
            case LIST_VIEW -> LIST;
            case MENU -> MENU;
            case MENU_BAR -> MENU_BAR;
            case MENU_ITEM -> MENU_ITEM;
            case PAGE_ITEM, TAB_ITEM -> PAGE_TAB;
            case TAB_PANE -> PAGE_TAB_LIST;
            case PASSWORD_FIELD -> PASSWORD_TEXT;
            case PROGRESS_INDICATOR -> PROGRESS_BAR;
            case RADIO_BUTTON -> RADIO_BUTTON;
            case RADIO_MENU_ITEM -> RADIO_MENU_ITEM;
            case SCROLL_BAR -> SCROLL_BAR;
            case SCROLL_PANE -> SCROLL_PANE;
            case SLIDER -> SLIDER;
            case SPINNER -> SPIN_BUTTON;
            case TABLE_CELL, TREE_TABLE_CELL -> TABLE_CELL;
            case TABLE_COLUMN -> COLUMN_HEADER;
            case TABLE_ROW, TREE_TABLE_ROW -> TABLE_ROW;
            case TABLE_VIEW -> TABLE;
            case TEXT -> LABEL;
            case TEXT_AREA -> TEXT;
            case TEXT_FIELD -> ENTRY;
            case TOGGLE_BUTTON -> TOGGLE_BUTTON;
            case TOOLTIP -> TOOL_TIP;
            case TOOL_BAR -> TOOL_BAR;
            case TREE_ITEM -> TREE_ITEM;
            case TREE_TABLE_VIEW -> TREE_TABLE;
            case TREE_VIEW -> TREE;
            default -> PANEL;
        };
    }

    /** The number that clients know it by. */
    public int number() {
        return number;
    }

    /** Its English name, as AT-SPI's own. */
    public String spoken() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether what is drawn in it is no object by itself. */
    boolean isWhole() {
        return WHOLE.contains(this);
    }

    /** Whether it is one of several in a list, a table or a row of tabs. */
    public boolean isItem() {
        return ITEMS.contains(this);
    }

    /** Whether it has items that come and go as it is scrolled. */
    public boolean isList() {
        return LISTS.contains(this);
    }

    /** Whether its words are those of the texts in it, which are not told again. */
    boolean holdsWords() {
        return isItem() || SPOKEN.contains(this);
    }
}
