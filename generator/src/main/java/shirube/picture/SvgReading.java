package shirube.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an SVG says of its size, and what in it is more than a picture: scripts, and references to anything outside.
 *
 * @param faults in the order of the text
 */
record SvgReading(Optional<String> width, Optional<String> height, Optional<String> viewBox, List<Fault> faults) {

    /**
     * @param code {@code svg-script} or {@code svg-external}
     * @param what the element, attribute or address
     * @param start where its tag begins in the text
     * @param end where its tag ends
     */
    record Fault(String code, String what, int start, int end) {}

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ACTIVE = Set.of(
            "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "handler", "listener");
    private static final Set<String> ANIMATIONS = Set.of("set", "animate", "animatetransform", "animatemotion");
    private static final Pattern INSIDE = Pattern.compile("(?is)\\s*(#.*|data:image/(png|jpeg|gif|webp)[;,].*)?");
    private static final Pattern LINK = Pattern.compile("(?is)\\s*(https?:|mailto:|tel:|#|[^:]*$).*");
    private static final Pattern CSS_URL = Pattern.compile("(?i)url\\(\\s*['\"]?([^'\")]*)");

    /** @throws ByteCursor.Damaged if the text is not well-formed XML with {@code svg} at its top */
    static SvgReading of(String text) {
        try {
            return new Walk(text).reading();
        } catch (XMLStreamException e) {
            throw new ByteCursor.Damaged();
        }
    }

    private static final class Walk {

        private final String text;
        private final XMLStreamReader in;
        private final List<Fault> faults = new ArrayList<>();
        private boolean inStyle;

        Walk(String text) throws XMLStreamException {
            this.text = text;
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            in = factory.createXMLStreamReader(new StringReader(text));
        }

        SvgReading reading() throws XMLStreamException {
            Optional<SvgReading> root = Optional.empty();
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root.isEmpty()) root = Optional.of(root());
                    element();
                }
                if (event == XMLStreamConstants.END_ELEMENT) inStyle = false;
                if (event == XMLStreamConstants.CHARACTERS && inStyle) css(in.getText());
                if (event == XMLStreamConstants.PROCESSING_INSTRUCTION && in.getPITarget().equals("xml-stylesheet"))
                    fault("svg-external", "xml-stylesheet");
            }
            return root.orElseThrow(ByteCursor.Damaged::new);
        }

        private SvgReading root() {
            if (!SVG.equals(in.getNamespaceURI()) || !in.getLocalName().equals("svg")) throw new ByteCursor.Damaged();
            return new SvgReading(attribute("width"), attribute("height"), attribute("viewBox"), faults);
        }

        private void element() {
            String name = in.getLocalName().toLowerCase(Locale.ROOT);
            boolean foreign = "http://www.w3.org/1999/xhtml".equals(in.getNamespaceURI());
            if (ACTIVE.contains(name) || foreign) fault("svg-script", in.getLocalName());
            inStyle = name.equals("style");
            for (int i = 0; i < in.getAttributeCount(); i++)
                attribute(name, in.getAttributeLocalName(i).toLowerCase(Locale.ROOT), in.getAttributeValue(i));
        }

        private void attribute(String element, String name, String value) {
            boolean animatesLinkOrHandler = ANIMATIONS.contains(element)
                    && name.equals("attributename")
                    && value.toLowerCase(Locale.ROOT).matches("\\s*(on|href|xlink:href).*");
            boolean script = isScript(value) && (name.equals("href") || ANIMATIONS.contains(element));
            if (name.startsWith("on") || animatesLinkOrHandler || script) fault("svg-script", name);
            else if (name.equals("base")) fault("svg-external", value);
            else if (name.equals("href") && !(element.equals("a") ? LINK : INSIDE).matcher(value).matches())
                fault("svg-external", value);
            css(value);
        }

        /** Browsers read an address without the blanks and controls in it. */
        private static boolean isScript(String value) {
            String address = value.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            return address.startsWith("javascript:") || address.startsWith("vbscript:") || address.contains(";javascript:");
        }

        private void css(String css) {
            if (css.toLowerCase(Locale.ROOT).contains("@import")) fault("svg-external", "@import");
            Matcher url = CSS_URL.matcher(css);
            while (url.find()) if (!INSIDE.matcher(url.group(1)).matches()) fault("svg-external", url.group(1));
        }

        /** The reader stands behind the tag; between it and the tag's beginning no other tag can begin. */
        private void fault(String code, String what) {
            int end = Math.max(0, Math.min(in.getLocation().getCharacterOffset(), text.length()));
            int start = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
            faults.add(new Fault(code, what, start, end));
        }

        private Optional<String> attribute(String name) {
            return Optional.ofNullable(in.getAttributeValue(null, name));
        }
    }
}
