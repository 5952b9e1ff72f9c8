package org.standfirst.translation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.publisher.PublisherRemoval;
import org.standfirst.publisher.Publishers;
import org.standfirst.publisher.Publishers.PublisherReference;

/** The editions of a story that publishers elsewhere host: one for each publisher and language. */
@ApplicationScoped
public class ExternalTranslations {

    private static final UUID NONE = new UUID(0, 0);

    private final ExternalTranslationRepository translations;
    private final Publishers publishers;
    private final MergePatch mergePatch;
    private final Event<ExternalTranslationChanged> changed;
    private final Clock clock;

    ExternalTranslations(ExternalTranslationRepository translations, Publishers publishers, MergePatch mergePatch,
            Event<ExternalTranslationChanged> changed, Clock clock) {
        this.translations = translations;
        this.publishers = publishers;
        this.mergePatch = mergePatch;
        this.changed = changed;
        this.clock = clock;
    }

    /** All of the story, by language. */
    public List<ExternalTranslationView> ofStory(UUID storyId) {
        var rows = translations.ofStory(storyId);
        var hosts = publishers.byId(rows.stream().map(ExternalTranslation::publisherId).toList());
        return rows.stream().map(row -> view(row, host(hosts, row))).toList();
    }

    /**
     * Records one.
     *
     * @param followsVersion the present version of the original
     */
    @Transactional
    public ExternalTranslationView add(UUID storyId, ExternalTranslationInput input, int followsVersion) {
        var publisher = claim(input);
        requireFree(storyId, input, publisher, NONE);
        var translation = new ExternalTranslation(storyId, input, publisher.id(), followsVersion,
                clock.instant());
        translations.persistAndFlush(translation);
        changed.fire(new ExternalTranslationChanged(translation.id()));
        return view(translation, publisher);
    }

    /** The one with this id, of this story. */
    public ExternalTranslationView get(UUID storyId, UUID id) {
        var translation = find(storyId, id);
        return view(translation, host(publishers.byId(List.of(translation.publisherId())), translation));
    }

    /** Changes one in part. */
    @Transactional
    public ExternalTranslationView patch(UUID storyId, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var translation = find(storyId, id);
        translation.revision().requireMatch(ifMatch);
        var input = mergePatch.apply(ExternalTranslationInput.of(translation), patch, ExternalTranslationInput.class);
        var publisher = claim(input);
        requireFree(storyId, input, publisher, id);
        translation.revise(input, publisher.id(), clock.instant());
        translations.flush();
        changed.fire(new ExternalTranslationChanged(id));
        return view(translation, publisher);
    }

    /** Whether there is one with this id in the story. */
    public boolean has(UUID storyId, UUID id) {
        return translations.findByIdOptional(id).filter(row -> row.storyId().equals(storyId)).isPresent();
    }

    /** Says that one is good for this version of the original. */
    @Transactional
    public ExternalTranslationView confirm(UUID storyId, UUID id, @Nullable String ifMatch, int version) {
        var translation = find(storyId, id);
        if (ifMatch != null) {
            translation.revision().requireMatch(ifMatch);
        }
        translation.confirm(version, clock.instant());
        translations.flush();
        return get(storyId, id);
    }

    /** Takes one back. */
    @Transactional
    public void remove(UUID storyId, UUID id, @Nullable String ifMatch) {
        var translation = find(storyId, id);
        translation.revision().requireMatch(ifMatch);
        translations.delete(translation);
        translations.flush();
        changed.fire(new ExternalTranslationChanged(id));
    }

    /**
     * Lets those of one story count for another that it becomes part of.
     *
     * @param version the present version of the original there
     */
    @Transactional
    public void move(UUID fromStory, UUID toStory, int version) {
        var moving = translations.ofStory(fromStory);
        moving.forEach(row -> row.move(toStory, version));
        translations.flush();
        moving.forEach(row -> changed.fire(new ExternalTranslationChanged(row.id())));
    }

    void refuseRemoval(@Observes PublisherRemoval removal) {
        if (translations.usesPublisher(removal.id())) {
            throw new ProblemException(ProblemType.CONFLICT, "The publisher hosts translations.");
        }
    }

    private static PublisherReference host(Map<UUID, PublisherReference> hosts, ExternalTranslation row) {
        return Objects.requireNonNull(hosts.get(row.publisherId()), "a publisher that hosts something cannot be removed");
    }

    private ExternalTranslation find(UUID storyId, UUID id) {
        return translations.findByIdOptional(id).filter(row -> row.storyId().equals(storyId))
                .orElseThrow(() -> ProblemException.notFound("external translation", id));
    }

    private PublisherReference claim(ExternalTranslationInput input) {
        return publishers.claim(input.publisher()).orElseThrow(() -> ProblemException.invalidContent("/publisher",
                "There is no publisher \"" + input.publisher() + "\"."));
    }

    private void requireFree(UUID storyId, ExternalTranslationInput input, PublisherReference publisher, UUID except) {
        if (translations.isTaken(storyId, input.language(), publisher.id(), except)) {
            throw new ProblemException(ProblemType.CONFLICT, "\"" + publisher.slug() + "\" already hosts this story in \""
                    + input.language() + "\"; change that entry.");
        }
    }

    static ExternalTranslationView view(ExternalTranslation row, PublisherReference publisher) {
        return new ExternalTranslationView(row.id(), row.revision(), row.storyId(), row.language(), row.url(), row.headline(),
                publisher, row.publishedAt(), row.followsVersion(), row.partnerId(), row.approval(), row.preferred(),
                row.pointsBack());
    }
}
