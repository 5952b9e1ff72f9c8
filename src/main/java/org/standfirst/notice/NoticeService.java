package org.standfirst.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.FieldError;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.tag.TagRemoval;
import org.standfirst.tag.Tags;

/** Changes notices. They are public as soon as they are saved, within their period. */
@ApplicationScoped
class NoticeService {

    private final NoticeRepository notices;
    private final Tags tags;
    private final MergePatch mergePatch;
    private final Event<NoticeChanged> changed;
    private final Clock clock;

    NoticeService(NoticeRepository notices, Tags tags, MergePatch mergePatch, Event<NoticeChanged> changed, Clock clock) {
        this.notices = notices;
        this.tags = tags;
        this.mergePatch = mergePatch;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Notice create(NoticeInput input) {
        var notice = new Notice(input, check(input), clock.instant());
        notices.persistAndFlush(notice);
        changed.fire(new NoticeChanged(notice.id()));
        return notice;
    }

    @Transactional
    Notice replace(UUID id, @Nullable String ifMatch, NoticeInput input) {
        var notice = find(id);
        notice.revision().requireMatch(ifMatch);
        return revise(notice, input);
    }

    @Transactional
    Notice patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var notice = find(id);
        notice.revision().requireMatch(ifMatch);
        return revise(notice, mergePatch.apply(NoticeInput.of(notice), patch, NoticeInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var notice = find(id);
        notice.revision().requireMatch(ifMatch);
        notices.delete(notice);
        notices.flush();
        changed.fire(new NoticeChanged(id));
    }

    void refuseRemoval(@Observes TagRemoval removal) {
        if (notices.usesTag(removal.id())) {
            throw new ProblemException(ProblemType.CONFLICT, "A notice is limited to this tag.");
        }
    }

    private Notice revise(Notice notice, NoticeInput input) {
        notice.revise(input, check(input), clock.instant());
        notices.flush();
        changed.fire(new NoticeChanged(notice.id()));
        return notice;
    }

    private Notice find(UUID id) {
        return notices.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("notice", id));
    }

    /** Checks what one property alone cannot tell, and gives the ids of the tags. */
    private List<UUID> check(NoticeInput input) {
        if (input.text().isEmpty()) {
            throw ProblemException.invalidContent("/text", "A notice needs a text in at least one language.");
        }
        if (input.startsAt() != null && input.endsAt() != null && !input.endsAt().isAfter(input.startsAt())) {
            throw ProblemException.invalidContent("/endsAt", "A notice must end after it starts.");
        }
        var ids = new ArrayList<UUID>();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < input.tags().size(); i++) {
            var reference = input.tags().get(i);
            var pointer = "/tags/" + i;
            tags.claim(reference).ifPresentOrElse(tag -> ids.add(tag.id()),
                    () -> errors.add(FieldError.at(pointer, "There is no tag \"" + reference + "\".")));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
        return ids.stream().distinct().toList();
    }
}
