package shirube.revision;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import shirube.model.Spelling;

/** What the names of revisions mean: git's own, and days. */
final class Names {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final int OFFERED = 5;

    private Names() {}

    static boolean isCommit(Repository repository, String name) throws IOException {
        try {
            return repository.resolve(name + "^{commit}") != null || day(name).isPresent();
        } catch (AmbiguousObjectException e) {
            return true;
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            return false;
        }
    }

    /** @throws RevisionFault if the name means no commit, or several */
    static ObjectId resolve(Repository repository, String name) throws IOException {
        Optional<ObjectId> named = named(repository, name);
        if (named.isPresent()) return named.get();
        if (repository.resolve(Constants.HEAD) == null) throw new RevisionFault("no-commits", name);
        Optional<LocalDate> day = day(name);
        if (day.isPresent()) return onDay(repository, name, day.get());
        if (isShallow(repository)) throw new RevisionFault("shallow-history", name, "name", name);
        throw new RevisionFault("unknown-revision", name, "name", name, "near", near(repository, name));
    }

    /** A day such as {@code 2026-03-31}. */
    static Optional<LocalDate> day(String name) {
        if (!DAY.matcher(name).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectId> named(Repository repository, String name) throws IOException {
        try {
            return Optional.ofNullable(repository.resolve(name + "^{commit}"));
        } catch (AmbiguousObjectException e) {
            String candidates = e.getCandidates().stream().map(id -> id.name().substring(0, 12)).sorted().collect(Collectors.joining(", "));
            throw new RevisionFault("ambiguous-revision", name, "name", name, "candidates", candidates);
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            return Optional.empty();
        }
    }

    /** The newest commit of the current branch up to the end of the day in Japan; merged branches count when they were merged. */
    private static ObjectId onDay(Repository repository, String name, LocalDate day) throws IOException {
        long end = day.plusDays(1).atStartOfDay().toEpochSecond(JAPAN);
        Optional<RevCommit> committed = lastBefore(repository, end, RevCommit::getCommitTime, false);
        if (committed.isPresent()) return committed.get();
        if (isShallow(repository)) throw new RevisionFault("shallow-history", name, "name", name);
        // A history that was moved here from elsewhere is all committed today; its authors' days still hold.
        return lastBefore(repository, end, commit -> commit.getAuthorIdent().getWhenAsInstant().getEpochSecond(), true)
                .map(RevCommit::getId)
                .orElseThrow(() -> new RevisionFault("day-before-history", name, "name", name, "first", first(repository)));
    }

    private static Optional<RevCommit> lastBefore(Repository repository, long end, ToLongFunction<RevCommit> time, boolean body) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRetainBody(body);
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(repository.resolve(Constants.HEAD)));
            for (RevCommit commit : walk) if (time.applyAsLong(commit) < end) return Optional.of(commit);
            return Optional.empty();
        }
    }

    private static String first(Repository repository) {
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.REVERSE);
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(repository.resolve(Constants.HEAD)));
            return LastChanges.commit(walk.next()).date().toLocalDate().toString();
        } catch (IOException e) {
            return "?";
        }
    }

    /** The names that look like it, else the newest ones. */
    static String near(Repository repository, String name) throws IOException {
        List<String> known = Stream.of(Constants.R_TAGS, Constants.R_HEADS, Constants.R_REMOTES)
                .flatMap(prefix -> names(repository, prefix))
                .distinct()
                .toList();
        List<String> near = Stream.concat(
                        Spelling.nearest(name, known).stream(),
                        known.stream().filter(other -> Spelling.nearest(name, List.of(other)).isPresent() || other.contains(name) || name.contains(other) || other.endsWith("/" + name)))
                .distinct()
                .limit(OFFERED)
                .toList();
        return String.join(", ", near.isEmpty() ? known.subList(0, Math.min(OFFERED, known.size())) : near);
    }

    /** Tags first, the highest version first, so that the newest are offered. */
    private static Stream<String> names(Repository repository, String prefix) {
        try {
            return repository.getRefDatabase().getRefsByPrefix(prefix).stream()
                    .map(Ref::getName)
                    .map(full -> full.substring(prefix.length()))
                    .filter(name -> !name.endsWith("/HEAD"))
                    .sorted(Comparator.reverseOrder());
        } catch (IOException e) {
            return Stream.of();
        }
    }

    static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }
}
