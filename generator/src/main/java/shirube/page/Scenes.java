package shirube.page;

import java.util.List;
import java.util.Optional;
import shirube.model.Initiative;
import shirube.model.Site;

/** The scenes of life (くらしの場面) by which residents look for what concerns them; scenes without an initiative are left out. */
final class Scenes {

    /** @param path of its page */
    record Scene(String code, String title, String path, List<Initiative> initiatives) {}

    private Scenes() {}

    static List<Scene> of(Site site) {
        return site.vocabulary("scenes", Optional.empty()).stream()
                .flatMap(vocabulary -> vocabulary.items().stream())
                .map(entry -> new Scene(
                        entry.code(),
                        entry.title(),
                        "initiatives/by/scene/" + entry.code() + ".html",
                        site.currentInitiatives().stream().filter(initiative -> initiative.scenes().contains(entry.code())).toList()))
                .filter(scene -> !scene.initiatives().isEmpty())
                .toList();
    }
}
