package org.standfirst.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.standfirst.http.FieldError;
import org.standfirst.http.ProblemException;
import org.standfirst.publisher.Publishers;
import org.standfirst.publisher.Publishers.PublisherReference;
import org.standfirst.tag.Tags;
import org.standfirst.tag.Tags.TagReference;

/** Finds what a partner refers to. */
@ApplicationScoped
class PartnerReferences {

    private final Publishers publishers;
    private final Tags tags;

    PartnerReferences(Publishers publishers, Tags tags) {
        this.publishers = publishers;
        this.tags = tags;
    }

    /** The ids of what the input refers to; each reference that leads nowhere is an error. */
    Partner.References check(PartnerInput input) {
        var errors = new ArrayList<FieldError>();
        var found = new Partner.References(
                ids(input.publishers(), "/publishers", "publisher",
                        reference -> publishers.claim(reference).map(PublisherReference::id), errors),
                ids(input.entitlement().tags(), "/entitlement/tags", "tag",
                        reference -> tags.claim(reference).map(TagReference::id), errors));
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
        return found;
    }

    private static List<UUID> ids(List<String> references, String pointer, String kind,
            Function<String, Optional<UUID>> find, List<FieldError> errors) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < references.size(); i++) {
            var place = pointer + "/" + i;
            var reference = references.get(i);
            find.apply(reference).ifPresentOrElse(ids::add,
                    () -> errors.add(FieldError.at(place, "There is no " + kind + " \"" + reference + "\".")));
        }
        return ids.stream().distinct().toList();
    }
}
