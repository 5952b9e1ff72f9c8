package org.standfirst.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Actor;

/** Composes what the newsroom sees of tags; for many at once with a fixed number of queries. */
@ApplicationScoped
class TagViews {

    private final TagRepository tags;

    TagViews(TagRepository tags) {
        this.tags = tags;
    }

    TagView of(Tag tag) {
        return ofList(List.of(tag)).get(0);
    }

    List<TagView> ofList(List<Tag> list) {
        var others = tags.present(
                list.stream().flatMap(tag -> Stream.concat(Stream.of(tag.id()), Stream.ofNullable(tag.parentId()))).toList());
        var merged = tags.merged(list.stream().map(Tag::id).toList()).stream().collect(Collectors.groupingBy(Tag::presentId));
        return list.stream().map(tag -> view(tag, others, merged.getOrDefault(tag.id(), List.of()))).toList();
    }

    private static TagView view(Tag tag, Map<UUID, Tag> present, List<Tag> merged) {
        var parent = tag.parentId() == null ? null : present.get(tag.parentId());
        @Nullable
        Tag into = tag.isMerged() ? present.get(tag.id()) : null;
        @Nullable
        Actor by = tag.mergedBy();
        return new TagView(tag.id(), tag.slug(), tag.kind(), tag.names(), tag.descriptions(),
                parent == null ? null : parent.id(), tag.aliases(), tag.sameAs(),
                into == null ? null : TagView.Name.of(into), tag.mergedAt(), by == null ? null : by.name(),
                merged.stream().map(TagView.Name::of).toList(), tag.createdAt(), tag.modifiedAt());
    }
}
