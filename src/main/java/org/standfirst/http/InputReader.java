package org.standfirst.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Reads an input out of a tree by the rules of one that is the body of a request. */
@ApplicationScoped
public class InputReader {

    private final ObjectMapper json;
    private final Validator validator;

    InputReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads and validates.
     *
     * @throws ProblemException 400 or 422 where the tree is not a valid input
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            var input = json.treeToValue(tree, type);
            var violations = validator.validate(input);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return input;
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        }
    }
}
