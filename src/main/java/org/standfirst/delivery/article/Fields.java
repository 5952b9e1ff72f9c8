package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/**
 * The properties of an article that a client wants to have.
 *
 * @param names their names, {@code id} always among them; empty: all
 */
record Fields(Set<String> names) {

    private static final List<String> KNOWN = Arrays.stream(ArticleView.class.getRecordComponents())
            .map(RecordComponent::getName).toList();

    /**
     * Reads a list of names, separated by commas.
     *
     * @throws ProblemException 400 where an article has no such property
     */
    static Fields read(@Nullable String text) {
        var names = new LinkedHashSet<String>();
        if (text != null && !text.isBlank()) {
            names.add("id");
            Arrays.stream(text.split(",", -1)).map(String::strip).forEach(names::add);
        }
        names.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.notAmong(ProblemType.INVALID_PARAMETER, "An article has no field \"" + name + "\".", KNOWN);
        });
        return new Fields(names);
    }

    /** A field that is asked for is included. */
    Set<Part> including(Set<Part> parts) {
        Part.all().stream().filter(part -> names.contains(part.partName())).forEach(parts::add);
        return parts;
    }

    Object of(ArticleView view, ObjectMapper json) {
        if (names.isEmpty()) {
            return view;
        }
        ObjectNode object = json.valueToTree(view);
        return object.retain(names);
    }
}
