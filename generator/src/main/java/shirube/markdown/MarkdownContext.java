package shirube.markdown;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import shirube.source.SourceFile;

/** What a text must know of the site and the page around it. Implementations are asked by several threads. */
public interface MarkdownContext {

    /** Where a link into the content leads. Its path is in NFC; compare it with NFC forms of the files' paths. */
    Answer<Link> link(SourceFile from, Destination.Content destination);

    /** The picture at a path of the content (in NFC), for example {@code plans/dx/initiatives/counter.png}. */
    Answer<Picture> image(SourceFile from, String path);

    /** Where a link out of the site, to a mail address or a telephone leads. */
    default Answer<Link> web(SourceFile from, String url) {
        return Answer.found(new Link(url, Optional.empty(), !url.startsWith("mailto:") && !url.startsWith("tel:")));
    }

    /** A text has been taken apart; its words are there for whoever asks before this returns. */
    default void parsed(MarkdownText text, Supplier<Prose> words) {}

    default Setting setting() {
        return Setting.PLAIN;
    }

    default Labels labels() {
        return Labels.JAPANESE;
    }

    /**
     * @param address what {@code href} says
     * @param suffix text that belongs to the link, for example {@code （CSV、12KB）}
     * @param external whether the link leaves the site
     */
    record Link(String address, Optional<String> suffix, boolean external) {
        public static Link to(String address) {
            return new Link(address, Optional.empty(), false);
        }
    }

    /** @param width in pixels, as the file says; so is {@code height} */
    record Picture(String address, OptionalInt width, OptionalInt height) {}

    /**
     * @param titled whether a first {@code # Title} is the page's own title and so left out of the HTML
     * @param shift by how much headings are lowered: with 1, {@code ##} becomes {@code h3}
     * @param prefix before every id, so that several texts on one page never collide, for example {@code easy-}
     * @param taken ids that the page uses already
     * @param lines whether each line stands by itself, as やさしい日本語 is written: one thought a line
     * @param cited whether headings bear a link to themselves, as the page's own sections do
     */
    record Setting(boolean titled, int shift, String prefix, Set<String> taken, boolean lines, boolean cited) {
        public static final Setting PLAIN = new Setting(false, 0, "", Set.of(), false, false);
    }
}
