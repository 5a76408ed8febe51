package shirube.model;

import java.util.List;
import java.util.Optional;

/** A word and what it means: {@code glossary/*.yaml}. */
@Doc("用語")
public record GlossaryTerm(
        Origin origin,
        Common common,
        @Required @Doc("用語") String term,
        @Required @Doc("よみ（ひらがな）") String reading,
        @Required @Doc("意味") String definition,
        @Doc("ほかの言い方") List<String> aliases,
        @Doc("合わせて見る用語の識別子") List<Ref<GlossaryTerm>> seeAlso,
        @Doc("出典") Optional<String> source,
        @Doc("以前の住所。ここから今のページへ案内します（用語の aliases は、ほかの言い方です）") List<String> oldAddresses)
        implements Item {

    @Override
    public String title() {
        return term;
    }

    /** Its {@code aliases} are words. */
    @Override
    public String formerKey() {
        return "old_addresses";
    }

    @Override
    public List<String> formerAddresses() {
        return oldAddresses;
    }
}
