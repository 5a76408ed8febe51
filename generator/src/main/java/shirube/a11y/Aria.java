package shirube.a11y;

import java.util.Set;

/** What WAI-ARIA 1.2 and its modules define: roles, and which attributes belong to all of them. */
public final class Aria {

    private static final Set<String> ROLES = Set.of(("alert alertdialog application article associationlist"
                    + " associationlistitemkey associationlistitemvalue banner blockquote button caption cell checkbox code"
                    + " columnheader combobox comment complementary contentinfo definition deletion dialog directory document"
                    + " emphasis feed figure form generic grid gridcell group heading img image insertion link list listbox"
                    + " listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter"
                    + " navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup"
                    + " rowheader scrollbar search searchbox separator slider spinbutton status strong subscript suggestion"
                    + " superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid"
                    + " treeitem graphics-document graphics-object graphics-symbol doc-abstract doc-acknowledgments"
                    + " doc-afterword doc-appendix doc-backlink doc-biblioentry doc-bibliography doc-biblioref doc-chapter"
                    + " doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnote doc-endnotes"
                    + " doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-glossref"
                    + " doc-index doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader"
                    + " doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc")
            .split(" "));

    private static final Set<String> GLOBAL = Set.of(
            "aria-atomic", "aria-braillelabel", "aria-brailleroledescription", "aria-busy", "aria-controls",
            "aria-current", "aria-describedby", "aria-description", "aria-details", "aria-disabled",
            "aria-dropeffect", "aria-errormessage", "aria-flowto", "aria-grabbed", "aria-haspopup", "aria-hidden",
            "aria-invalid", "aria-keyshortcuts", "aria-label", "aria-labelledby", "aria-live", "aria-owns",
            "aria-relevant", "aria-roledescription");

    private Aria() {}

    /** A role that authors may use (not an abstract one). */
    public static boolean isRole(String token) {
        return ROLES.contains(token);
    }

    public static boolean isGlobal(String attribute) {
        return GLOBAL.contains(attribute);
    }
}
