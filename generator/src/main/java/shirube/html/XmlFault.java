package shirube.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a file is no XML: the code of the finding, and the English words in which Java's parser says so. */
enum XmlFault {
    UNCLOSED("xml-unclosed", "The element type \"(?<element>[^\"]+)\" must be terminated by the matching end-tag.*"),
    CUT_OFF("xml-cut-off", "XML document structures must start and end within the same entity.*|Premature end of file.*"),
    ENTITY("xml-entity", "The entity \"(?<entity>[^\"]+)\" was referenced, but not declared.*"),
    AMPERSAND("xml-ampersand", "The entity name must immediately follow the '&'.*|The reference to entity \"[^\"]+\" must end with the ';'.*"),
    ATTRIBUTE_REPEATED("xml-attribute-repeated", "Attribute \"(?<attribute>[^\"]+)\" (?:was already specified|bound to namespace .*was already specified) for element \"(?<element>[^\"]+)\".*"),
    ATTRIBUTE_VALUE("xml-attribute-value", "(?:Open quote is expected for attribute|Attribute name|The value for attribute) \"\\{?(?<attribute>[^\"]+)\" associated with an\\s+element type\\s+\"(?<element>[^\"]+)\".*"),
    LESS_THAN("xml-less-than", "The content of elements must consist of well-formed character data or markup.*|The value of attribute .* must not contain the '<' character.*"),
    PREFIX("xml-prefix", "The prefix \"(?<prefix>[^\"]+)\" for .* is not bound.*"),
    AFTER_ROOT("xml-after-root", "The markup in the document following the root element must be well-formed.*|Content is not allowed in trailing section.*"),
    BEFORE_ROOT("xml-before-root", "Content is not allowed in prolog.*|The processing instruction target matching .* is not allowed.*|The markup in the document preceding the root element must be well-formed.*"),
    CHARACTER("xml-character", "An invalid XML character \\(Unicode: 0x(?<number>\\p{XDigit}+)\\).*|Character reference \"&#[xX]?(?<reference>\\p{XDigit}+);?\" is an invalid XML character.*"),
    OTHER("xml-broken", ".*");

    private static final List<String> NAMES = List.of("element", "entity", "attribute", "prefix");

    private final String code;
    private final Pattern words;

    XmlFault(String code, String words) {
        this.code = code;
        this.words = Pattern.compile(words, Pattern.DOTALL);
    }

    /** What the parser's words mean. */
    static XmlFault of(String message) {
        return Stream.of(values()).filter(fault -> fault.words.matcher(message).matches()).findFirst().orElse(OTHER);
    }

    String code() {
        return code;
    }

    /** The names in the parser's words, as arguments of our own: name, value, name, value … */
    Object[] args(String message) {
        Matcher matcher = words.matcher(message);
        if (!matcher.matches()) return new Object[0];
        var args = new ArrayList<Object>();
        for (String name : NAMES) {
            if (words.pattern().contains("(?<" + name + ">")) args.addAll(Arrays.asList(name, matcher.group(name)));
        }
        return args.toArray();
    }
}
