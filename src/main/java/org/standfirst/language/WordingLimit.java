package org.standfirst.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain text in each of its forms, none longer than so many characters. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WordingLimit.Check.class)
public @interface WordingLimit {

    /** The longest that a form may be. */
    int value();

    String message() default "is not a text that can be kept";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Applies the rule to every form, and names the language of the one that breaks it. */
    class Check implements ConstraintValidator<WordingLimit, Wording> {

        private int limit;

        @Override
        public void initialize(WordingLimit annotation) {
            limit = annotation.value();
        }

        @Override
        public boolean isValid(@Nullable Wording wording, ConstraintValidatorContext context) {
            var forms = wording == null ? Map.<String, String> of() : wording.forms();
            var valid = true;
            for (var form : forms.entrySet()) {
                var fault = problem(form.getValue());
                if (fault.isPresent()) {
                    report(form.getKey(), fault.get(), context);
                    valid = false;
                }
            }
            return valid;
        }

        private Optional<String> problem(String text) {
            return text.length() > limit ? Optional.of("size must be between 0 and " + limit) : PlainText.Check.problem(text);
        }

        private static void report(String language, String fault, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            var violation = context.buildConstraintViolationWithTemplate(fault);
            if (language.isEmpty()) {
                violation.addConstraintViolation();
            } else {
                violation.addPropertyNode(language).addConstraintViolation();
            }
        }
    }
}
