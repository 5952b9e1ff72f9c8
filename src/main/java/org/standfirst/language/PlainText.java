package org.standfirst.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/**
 * Text that every format can carry: no control characters but line feed and tab, no unpaired surrogates, no
 * noncharacters. XML has no way to write them and PostgreSQL refuses some. Nor may it be all invisible.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2, Characters</a>
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "has characters that text cannot have";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Applies the rule to a string. */
    class Check implements ConstraintValidator<PlainText, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            var fault = text == null ? Optional.<String> empty() : problem(text.toString());
            fault.ifPresent(detail -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(detail).addConstraintViolation();
            });
            return fault.isEmpty();
        }

        /** The rule for text that no annotation reaches. */
        static Optional<String> problem(String text) {
            return !text.trim().isEmpty() && Blank.isInvisible(text) ? Optional.of("must have something that can be seen")
                    : AcceptableText.problem(text);
        }
    }
}
